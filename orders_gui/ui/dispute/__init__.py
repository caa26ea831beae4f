"""The dispute wizard: five steps, a rail with the answers, a draft that is always saved."""
