import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['MeMe'];
export type Person = Schemas['Named'];
export type Clock = Schemas['ClockView'];
export type ClockWithHistory = Schemas['LedgerClockDetail'];
export type Hit = Schemas['Hit'];
/** Where a standard is wrong. */
export interface StandardProblem {
  line: number;
  column: number;
  path: string;
  reason: string;
}
export type Role = Schemas['StaffPerson']['roles'][number];
export type StaffItem = Schemas['StaffPerson'];
export type TeamItem = Schemas['TeamsItem'];
export type ApiKey = Schemas['ApiKeysKey'];
export type AuditItem = Schemas['AuditLine'];
export type Figures = Schemas['FiguresView'];
export type ClauseItem = Schemas['StandardClauseView'];
export type Standard = Schemas['StandardStandardView'];
export type StandardVersion = Schemas['VersionsVersionView'];
export type SpecialDay = Schemas['SpecialDay'];
export type Observation = Schemas['LedgerObservationView'];
export type ComplianceItem = Schemas['ComplianceItem'];
export type TrendDay = Schemas['TrendDay'];
export type Presence = Schemas['PresencePresenceView'];
export type PresenceState = Presence['state'];
export type FloorTeam = Schemas['FloorFloorTeam'];
export type FloorPerson = Schemas['FloorFloorPerson'];
export type RoutingPlan = Schemas['RoutingRoutingPlan'];
export type RoutingTeam = Schemas['RoutingTeamPlan'];
export type RoutingPerson = Schemas['RoutingPersonPlan'];
export type Shift = Schemas['RoutingShiftView'];
export type Conversation = Schemas['Conversation'];
export type ContactRecord = Schemas['EndingFields'];
export type Message = Schemas['MessageView'];
export type Media = Schemas['MediaView'];
export type Panel = Schemas['Panel'];
export type CustomerView = Schemas['CustomerView'];
export type OrderView = Schemas['OrderView'];
export type Suggestion = Schemas['Suggestion'];
export type Article = Schemas['KnowledgeArticleView'];
export type ArticleChange = Schemas['KnowledgeArticleBody'];
export type Ticket = Schemas['Ticket'];
export type TimelineItem = Schemas['TimelineItem'];
export type EarlierConversation = Schemas['EarlierConversation'];
export type StaffPlace = Schemas['StaffPlace'];
export type Company = Schemas['ViewersCompany'];
export type Alarm = Schemas['AlarmsAlarmView'];
export type Webhook = Schemas['WebhooksWebhookView'];
export type Delivery = Schemas['DeliveriesDeliveryView'];
export type Section = Schemas['Section'];
export type Words = Schemas['Words'];
export type WordsFinding = Schemas['WordsFinding'];
export type Dispute = Schemas['Dispute'];
