-- Reports of a period read its movements day by day, which is how they lie in the file.
CREATE INDEX stock_movement_date ON stock_movement (business_date);
