// A picture and a voice note on their way from the shop's page to the desk, and a picture back. How to start it: stage.mjs.
import { aCustomerReachesAPerson } from './acts/person.mjs';
import { aPictureAndAVoiceNoteArrive } from './acts/picture.mjs';
import { goOffDuty, play } from './stage.mjs';

await play('the picture and the voice note arrived', async (stage) => {
  const { desk, shop } = await aCustomerReachesAPerson(stage);
  await aPictureAndAVoiceNoteArrive(desk, shop);
  await goOffDuty(desk);
});
