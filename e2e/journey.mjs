// The whole way of one matter, in Chinese, by clicks and keys only: shop page, chat, assistant, person, stopped draft,
// ticket, solved, closing question, rated, evidence on the board. How to start it: stage.mjs.
import { aCustomerReachesAPerson } from './acts/person.mjs';
import { aDraftIsStopped } from './acts/draft.mjs';
import { theMatterBecomesATicket, theTicketIsSolved } from './acts/ticket.mjs';
import { theCustomerAnswers, theCustomerIsAsked, theCustomerRates, theRecordIsWritten } from './acts/end.mjs';
import { theBoardShowsIt } from './acts/board.mjs';
import { goOffDuty, play } from './stage.mjs';

await play('the whole way was gone', async (stage) => {
  const { desk, shop } = await aCustomerReachesAPerson(stage);
  await aDraftIsStopped(desk, shop);
  await theMatterBecomesATicket(desk);
  await theTicketIsSolved(desk, shop);
  await theRecordIsWritten(desk);
  await theCustomerIsAsked(desk, shop);
  await theCustomerAnswers(desk, shop);
  await theCustomerRates(desk, shop);
  await theBoardShowsIt(stage);
  await goOffDuty(desk);
});
