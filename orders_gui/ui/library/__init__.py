"""The library as a whole: backups, restoring, exports, what to do when it is damaged."""
