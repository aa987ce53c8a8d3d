/** A rule of the catalogue, or a part of one, that has no module here, and why. */
export interface NotImplemented {
  readonly number: string
  readonly id: string
  readonly reason: string
}

/** Rules that hold by construction, or that a plan cannot answer. */
export const notImplemented: readonly NotImplemented[] = [
  { number: 'R004', id: 'hosting/multiple-homes', reason: 'A chat pool can name one host only.' },
  { number: 'R016', id: 'coexistence/unsupported-generation', reason: 'Only the three generations can be drawn.' },
  { number: 'R017', id: 'coexistence/sfb2015-triple', reason: 'Skype for Business Server 2015 cannot be drawn.' },
  { number: 'R028', id: 'isolation/category-shared', reason: 'A category or add-in can name one chat pool only.' },
  { number: 'R052', id: 'policy/pool-scope', reason: 'A policy can be global, of a site or of users, not of a pool.' },
  {
    number: 'R057',
    id: 'user/no-registrar',
    reason: 'A home pool that is left out is unknown; plan/details-missing asks for it.',
  },
  { number: 'R080', id: 'room/invalid-invitations-value', reason: 'Invitations of a room are on, off or left out.' },
  { number: 'R092', id: 'addin/multiple-per-room', reason: 'A room can name one add-in only.' },
  { number: 'R093', id: 'addin/on-category', reason: 'A category has no add-in.' },
  {
    number: 'R012 (other roles)',
    id: 'hosting/chat-server-on-other-role (other roles)',
    reason: 'Edge, Director and Mediation Servers cannot be drawn.',
  },
  {
    number: 'R065 (content)',
    id: 'category/root-used (content)',
    reason: 'Categories and rooms cannot be put on the root; room/no-category names a room without a category.',
  },
  {
    number: 'R176 (rooms and users)',
    id: 'migration/dropped-settings (rooms and users)',
    reason: 'Rooms have no topic, file upload or history of their own, and users no upload right.',
  },
  {
    number: 'R190 (other pools)',
    id: 'endpoint/target (other pools)',
    reason: 'An endpoint belongs to a chat pool and can point to no other computer.',
  },
  {
    number: 'R117 (sites)',
    id: 'topology/stretched-datacenters (sites)',
    reason: 'A chat pool has one site, and so have its servers.',
  },
  {
    number: 'R200',
    id: 'endstate/several-2013-pools-ok',
    reason: 'It allows something: several Persistent Chat pools are never a finding.',
  },
  { number: 'R061', id: 'user/force-move', reason: 'A plan does not say whether a move is forced.' },
  { number: 'R122', id: 'topology/dr-shares-missing', reason: 'A plan does not list the shares for log shipping.' },
  { number: 'R129', id: 'topology/certificate-ca', reason: 'A plan does not list certificates.' },
  { number: 'R130', id: 'topology/dns', reason: 'A plan does not list DNS records.' },
  { number: 'R131', id: 'topology/ports', reason: 'A plan does not list ports.' },
  { number: 'R132', id: 'topology/msmq', reason: 'A plan does not list Windows features.' },
  { number: 'R143', id: 'filestore/ntfs', reason: 'A plan does not list file systems.' },
  {
    number: 'R144',
    id: 'filestore/missing-before-publish',
    reason: 'A plan does not say when a share is created or a topology published.',
  },
  { number: 'R175', id: 'migration/no-whatif', reason: 'A plan does not say how an import was rehearsed.' },
  {
    number: 'R178',
    id: 'migration/per-room-settings-conflict',
    reason: 'A plan does not hold file upload and history per room.',
  },
  { number: 'R202', id: 'client/remote-files', reason: 'A plan does not say who works remotely.' },
]
