import { namesIn } from '../../xml/element.ts'

const deploy = 'urn:schema:Microsoft.Rtc.Management.Deploy'

/** Names of the published topology; the year in a namespace is that of the schema, not of the product. */
export const topologyNamespace = `${deploy}.Topology.2008`
export const inTopology = namesIn(topologyNamespace)
export const inRoles = namesIn(`${deploy}.ServiceRoles.2008`)
export const inSiteConfigurations = namesIn(`${deploy}.SiteConfigurations.2008`)

/** Names of a Topology Builder file; its sites and servers are in another namespace than itself. */
export const inBuilder = namesIn(`${deploy}.TopologyBuilder.2008`)
export const draftNamespace = `${deploy}.WritableTopology.2008`
export const inDraft = namesIn(draftNamespace)
