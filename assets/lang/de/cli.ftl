# Beleg: cli
