"""Vandaag: what needs me, on one page that fits a phone."""
