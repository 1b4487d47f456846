# Words of questions before something is lost, and of what brings it back.
photo-dropped = Photograph discarded.
point-dropped = Point removed.
areas-remove-sure = Remove { $name }?
areas-remove-says = Its places stay in the register. This cannot be undone: to have the area back, somebody has to add or draw it again.
attachment-remove-sure = Remove { $name }?
attachment-remove-says = The file is erased for everybody who can see it here. This cannot be undone.
given-sure = Stop sharing with { $name }?
given-sure-says = From now on they can no longer see it. What they have already read or exported stays with them. You can share it again at any time.
