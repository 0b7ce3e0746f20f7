"""Reading the archive again: detection in many processes, the database in one."""
