"""Carries orders from web stores into Microsoft Dynamics 365 Business Central, once each."""

__version__ = "0.1.0"
