import { column, needed, type RowKind } from './kind.ts'

export const policies: RowKind = {
  id: 'policy',
  title: 'Persistent Chat policies',
  types: ['persistentchatpolicy'],
  telling: ['enablepersistentchat'],
  columns: [
    needed(column('identity', 'Identity', 'identity', 'policy', 'name')),
    needed(column('enabled', 'Enables Persistent Chat', 'enablepersistentchat', 'enabled')),
  ],
}

export const users: RowKind = {
  id: 'users',
  title: 'users',
  types: ['aduser', 'ocsaduser'],
  telling: ['registrarpool', 'homeserver', 'hostingprovider', 'persistentchatpolicy', 'sipaddress', 'samaccountname'],
  columns: [
    needed(column('sipAddress', 'SIP address', 'sipaddress', 'sip', 'primarysipaddress'), 'homedOn', 'homeServer'),
    column('name', 'Name', 'displayname', 'name', 'user', 'group', 'groupname'),
    column('homedOn', 'Homed on', 'registrarpool', 'homedon', 'homepool', 'primarypoolfqdn', 'pool'),
    column('homeServer', 'Home server', 'homeserver'),
    column('policy', 'Persistent Chat policy', 'persistentchatpolicy', 'policy'),
    column('enabled', 'Enabled', 'enabled'),
    column('hosting', 'Hosting provider', 'hostingprovider'),
    column('count', 'Number of users', 'count', 'numberofusers', 'users'),
  ],
}
