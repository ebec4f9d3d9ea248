"""What no single claim states: people, sums, restatements, contradictions and tallies over claims."""
