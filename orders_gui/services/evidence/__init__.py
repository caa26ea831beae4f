"""What a user does with evidence: from the dropped file to the marked copy."""
