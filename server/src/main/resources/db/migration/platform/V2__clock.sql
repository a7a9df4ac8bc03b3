-- How far a demo's business clock has run, when that is ahead of real time: a simulated day leaves
-- instants behind that no later start may fall back behind.
alter table platform.installation add column clock_until timestamptz;
