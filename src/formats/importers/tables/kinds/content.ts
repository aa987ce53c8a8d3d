import { column, needed, type RowKind } from './kind.ts'

export const identity = column('identity', 'Identity', 'identity')
export const chatPool = column(
  'chatPool',
  'Chat pool',
  'persistentchatpoolfqdn',
  'persistentchatpool',
  'chatpool',
  'poolfqdn',
  'pool',
)
const description = column('description', 'Description', 'description', 'nodedesc', 'topic')
const address = 'The address of the category'

export const categories: RowKind = {
  id: 'category',
  title: 'categories',
  types: ['categoryobject', 'chat.cmdlets.category'],
  telling: [
    ...['numberofchatrooms', 'allowedmembers', 'allowedmemberslist', 'deniedmembers', 'creators', 'creatorslist'],
    ...['invites', 'fileupload', 'enablefileupload', 'chathistory', 'enablechathistory', 'removechathistory'],
  ],
  columns: [
    needed(column('name', 'Name', 'name', 'categoryname', 'category', 'nodename'), 'identity'),
    identity,
    chatPool,
    column('parent', 'Parent category', 'parent', 'parentcategory'),
    description,
    column('uri', address, 'categoryuri'),
    column('allowedMembers', 'Allowed members', 'allowedmemberslist', 'allowedmembers'),
    column('deniedMembers', 'Denied members', 'deniedmemberslist', 'deniedmembers'),
    column('creators', 'Creators', 'creatorslist', 'creators'),
    column('managers', 'Managers', 'managerslist', 'managers'),
    column('invitations', 'Invitations', 'invites', 'invitations', 'enableinvitations', 'invite'),
    column('fileUpload', 'File upload', 'fileupload', 'enablefileupload', 'filepost'),
    column('chatHistory', 'Chat history', 'chathistory', 'enablechathistory', 'logged'),
    column('removeChatHistory', 'Chat history is removed', 'removechathistory'),
  ],
}

export const rooms: RowKind = {
  id: 'room',
  title: 'rooms',
  types: ['chatroomobject', 'chat.cmdlets.chatroom'],
  telling: [
    ...['chatroomuri', 'privacy', 'visibility', 'presenters', 'presenterslist', 'members', 'memberslist', 'disabled'],
    ...['room', 'roomname', 'chatroom', 'roomtype'],
  ],
  columns: [
    needed(column('name', 'Name', 'name', 'roomname', 'room', 'chatroom', 'nodename', 'title'), 'identity'),
    identity,
    chatPool,
    column('category', 'Category', 'category', 'categoryname'),
    column('categoryUri', address, 'categoryuri'),
    description,
    column('type', 'Type', 'type', 'roomtype'),
    column('behavior', 'Behavior', 'behavior'),
    column('privacy', 'Privacy', 'privacy'),
    column('visibility', 'Visibility', 'visibility'),
    column('invitations', 'Invitations', 'invitations', 'invites', 'enableinvitations', 'invite'),
    column('disabled', 'Disabled', 'disabled'),
    column('addIn', 'Add-in', 'addin'),
    column('members', 'Members', 'memberslist', 'members'),
    column('managers', 'Managers', 'managerslist', 'managers'),
    column('presenters', 'Presenters', 'presenterslist', 'presenters'),
    column('hasFiles', 'Has files', 'hasfiles'),
    column('leaveBehind', 'Leave behind', 'leavebehind'),
    column('region', 'Region', 'region'),
  ],
}

export const addIns: RowKind = {
  id: 'addIn',
  title: 'add-ins',
  types: ['addinobject', 'chat.cmdlets.addin'],
  telling: ['url', 'siopurl', 'addinname'],
  columns: [
    needed(column('name', 'Name', 'name', 'addinname', 'addin', 'siopname'), 'identity'),
    identity,
    chatPool,
    column('url', 'URL', 'url', 'siopurl', 'address'),
  ],
}
