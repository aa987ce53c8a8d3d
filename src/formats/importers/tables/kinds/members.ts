import { chatPool, identity } from './content.ts'
import { column, needed, type RowKind } from './kind.ts'

/** Somebody on a list of a room or category in each row, as the planner itself writes them. */
export const members: RowKind = {
  id: 'member',
  title: 'members of rooms',
  types: [],
  telling: ['member', 'principal', 'role', 'room', 'roomname', 'chatroom', 'roomorcategory'],
  columns: [
    needed(column('name', 'Room or category', 'roomorcategory', 'room', 'roomname', 'chatroom', 'name'), 'identity'),
    identity,
    chatPool,
    column('category', 'Category of the room', 'category', 'categoryname'),
    needed(column('member', 'Member', 'principal', 'member', 'user', 'sipaddress', 'address')),
    column('role', 'Role', 'role'),
    column('contentKind', 'Room or category it is', 'kind'),
  ],
}
