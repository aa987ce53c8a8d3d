import { Inspector } from './inspector/Inspector.tsx'
import { StageSummary } from './stage/StageSummary.tsx'

/** What is selected; while nothing is, the stage. */
export const RightPanel = () => <Inspector otherwise={<StageSummary />} />
