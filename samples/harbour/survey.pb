META
key;value
description;Harbour decides: a survey by telephone
country;Nowhere
unit;Harbour
instance;2026
num_projects;6
num_votes;20
budget;1000000
vote_type;scoring
rule;unknown
date_begin;01.05.2026
date_end;07.05.2026
min_length;0
min_points;0
max_points;5
language;en
currency;KRW
PROJECTS
project_id;cost;votes;score;name
park;400000;20;49;Harbour park
bus;350000;20;63;Night bus
library;150000;20;67;Library on Sundays
ramps;250000;20;56;Ramps for every school
trees;90000;20;52;Trees for Mill Street
repair;120000;20;40;Repair workshop
VOTES
voter_id;vote;points
s1;park,bus,library,ramps,trees,repair;3,1,3,2,0,3
s2;park,bus,library,ramps,trees,repair;4,4,5,3,5,0
s3;park,bus,library,ramps,trees,repair;3,1,2,5,5,4
s4;park,bus,library,ramps,trees,repair;4,5,3,3,5,1
s5;park,bus,library,ramps,trees,repair;5,2,3,2,1,5
s6;park,bus,library,ramps,trees,repair;0,3,1,3,0,4
s7;park,bus,library,ramps,trees,repair;0,5,4,1,2,5
s8;park,bus,library,ramps,trees,repair;4,3,2,5,3,1
s9;park,bus,library,ramps,trees,repair;2,4,4,5,3,2
s10;park,bus,library,ramps,trees,repair;1,1,5,5,2,1
s11;park,bus,library,ramps,trees,repair;0,2,2,2,0,5
s12;park,bus,library,ramps,trees,repair;4,1,3,2,1,0
s13;park,bus,library,ramps,trees,repair;4,5,3,3,5,0
s14;park,bus,library,ramps,trees,repair;2,4,4,5,1,0
s15;park,bus,library,ramps,trees,repair;5,2,5,1,0,1
s16;park,bus,library,ramps,trees,repair;0,3,2,1,5,1
s17;park,bus,library,ramps,trees,repair;3,5,4,0,5,4
s18;park,bus,library,ramps,trees,repair;1,4,5,5,3,0
s19;park,bus,library,ramps,trees,repair;1,5,3,2,4,2
s20;park,bus,library,ramps,trees,repair;3,3,4,1,2,1
