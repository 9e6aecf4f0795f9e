"""kneeapp leads adults through leg and hip exercise at home, one phase at a time."""

__version__ = "0.1.0"
