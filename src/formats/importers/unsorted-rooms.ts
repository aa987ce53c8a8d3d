/** What the category is called of rooms that do not tell theirs. It is the planner's, and no file can list it. */
export const unsortedRooms = 'Imported rooms'
