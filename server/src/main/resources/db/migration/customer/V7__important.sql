-- Important customers are visited regularly: few among many.
create index customer_important on customer.customer (brand, id) where value = 'important';
