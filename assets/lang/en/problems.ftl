# Beleg: problems

## Pictures
picture-empty = The picture would have no pixel.
picture-empty-hint = Give a width, a height and a scale above zero.
picture-too-large = The picture would be { $width } × { $height } pixels; at most { $most } along a side and { $million } million in all can be drawn.
picture-too-large-hint = Choose a smaller size or scale, or export SVG, which has no limit.
picture-failed = The picture cannot be drawn: { $reason }.
