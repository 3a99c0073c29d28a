"""A supervisor's own program: it keeps their part of the ballot's key and never goes online.

It knows the ballot's cryptography and the words for it, and nothing of the server: papers come and
go as files.
"""
