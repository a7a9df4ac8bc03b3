-- By whose wall clock somebody lives (a region such as Europe/Berlin), where the shop said so.
alter table customer.customer add column zone text;
