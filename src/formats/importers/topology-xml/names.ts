import { namesIn } from '../../xml/element.ts'

const deploy = 'urn:schema:Microsoft.Rtc.Management.Deploy'

/** Names of the published topology; the year in a namespace is that of the schema, not of the product. */
export const topologyNamespace = `${deploy}.Topology.2008`
export const inTopology = namesIn(topologyNamespace)
export const inRoles = namesIn(`${deploy}.ServiceRoles.2008`)
export const inSiteConfigurations = namesIn(`${deploy}.SiteConfigurations.2008`)
