-- All its entries are in the chain now.
DROP TABLE journal;
