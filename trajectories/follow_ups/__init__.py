"""The checks after months of work: does somebody still work there?"""
