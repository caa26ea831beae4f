"""Photos of a dispute at full size: the viewer, and the editor that draws marks over them."""
