# Beleg: problems
