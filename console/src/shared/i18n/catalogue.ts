import { customer } from './texts/customer';
import { alarm } from './texts/alarm';
import { search } from './texts/search';
import { leak } from './texts/leak';
import { media } from './texts/media';
import { analysis } from './texts/analysis';
import { complaint } from './texts/complaint';
import { cause } from './texts/cause';
import { evidence } from './texts/evidence';
import { promise } from './texts/promise';
import { common } from './texts/common';
import { desk } from './texts/desk';
import { people } from './texts/people';
import { ticket } from './texts/ticket';
import { board } from './texts/board';
import { knowledge } from './texts/knowledge';
import { standard } from './texts/standard';
import { floor } from './texts/floor';
import { money } from './texts/money';
import { aftersales } from './texts/aftersales';
import { words } from './texts/words';
import { texts } from './texts/texts';
import { need } from './texts/need';
import { bulk } from './texts/bulk';
import { template } from './texts/template';
import { views } from './texts/views';
import { visit } from './texts/visit';
import { kin } from './texts/kin';
import { shop } from './texts/shop';
import { order } from './texts/order';
import { shopfloor } from './texts/shopfloor';
import { pickup } from './texts/pickup';
import { webhook } from './texts/webhook';

/** Every text of the console, Chinese and English side by side. */
export const catalogue = {
  ...common,
  ...customer,
  ...desk,
  ...ticket,
  ...board,
  ...knowledge,
  ...people,
  ...standard,
  ...alarm,
  ...leak,
  ...search,
  ...media,
  ...floor,
  ...money,
  ...aftersales,
  ...words,
  ...texts,
  ...order,
  ...pickup,
  ...webhook,
  ...cause,
  ...evidence,
  ...promise,
  ...need,
  ...bulk,
  ...template,
  ...views,
  ...visit,
  ...analysis,
  ...kin,
  ...shop,
  ...shopfloor,
  ...complaint,
} as const;

export type Key = keyof typeof catalogue;
