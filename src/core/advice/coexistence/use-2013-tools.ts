import type { Advice } from '#core/model/rule/advice.ts'

export const use2013ToolsAdvice: Advice = {
  rule: 'coexistence/use-2013-tools',
  rationale:
    'Once Lync 2013 is deployed, the Topology Builder and Control Panel of Lync 2010 no longer understand the topology. OCS keeps its own tools.',
  howToFix: 'Use the 2013 tools for Lync 2013 and Lync 2010 alike.',
}
