"""The figure as it is painted: from a posed skeleton to filled outlines. All lengths are centimetres, y down."""
