META
key;value
description;Participatory budget of Riverside, an invented town
country;Worldwide
unit;Riverside
instance;2026
num_projects;40
num_votes;5000
budget;328000
vote_type;approval
rule;greedy
date_begin;01.06.2026
date_end;14.06.2026
min_length;1
max_length;5
edition;1
language;en
currency;EUR
experimental;1
comment;#1: No real voter and no real project. Made by: generate --voters 5000 --projects 40 --seed 1 --type approval
PROJECTS
project_id;cost;votes;name;category;selected;district
RB010;9000;1211;A shared running track in Harbour Row;sport;1;Harbour Row
RB024;100000;1056;An accessible reading garden in Harbour Row;education;1;Harbour Row
RB035;11000;1033;A new language club for the whole town;education;1;
RB016;36500;987;A new climbing wall for the whole town;sport;1;
RB015;67000;846;A new safe crossing in Oldmarket;public transit and roads;1;Oldmarket
RB034;82000;811;A year-round bicycle parking in Castle Rise;public transit and roads;1;Castle Rise
RB001;55000;767;A sheltered community orchard in Oldmarket;green areas;0;Oldmarket
RB009;5000;531;A shaded outdoor gym in Harbour Row;sport;1;Harbour Row
RB026;45000;526;A shaded pocket park for the whole town;green areas;0;
RB006;6000;513;A new first-aid courses in Oldmarket;welfare;1;Oldmarket
RB027;55000;457;A sheltered reading garden for the whole town;education;0;
RB018;7500;449;A sheltered open-air cinema in Oldmarket;culture;1;Oldmarket
RB020;13500;412;A sheltered neighbours' kitchen in Northgate;welfare;0;Northgate
RB038;4000;409;A larger bus shelter for the whole town;public transit and roads;1;
RB023;30000;406;A year-round bus shelter in Harbour Row;public transit and roads;0;Harbour Row
RB002;100000;399;A shared local history room in Oldmarket;culture;0;Oldmarket
RB039;55000;397;A new cycle lane for the whole town;public transit and roads;0;
RB037;30000;366;A year-round open-air cinema in Oldmarket;culture;0;Oldmarket
RB036;24500;338;A renewed open-air cinema for the whole town;culture;0;
RB014;20000;325;A renewed skate park in Oldmarket;sport;0;Oldmarket
RB033;82000;313;An accessible flower meadow in Castle Rise;green areas;0;Castle Rise
RB031;24500;307;A renewed pocket park in Northgate;green areas;0;Northgate
RB040;36500;291;A sheltered seniors' day trips for the whole town;welfare;0;
RB029;20000;288;A sheltered neighbours' kitchen for the whole town;welfare;0;
RB030;45000;287;A year-round skate park for the whole town;sport;0;
RB007;45000;273;A shared first-aid courses for the whole town;welfare;0;
RB019;82000;267;A sheltered summer theatre in Millbrook;culture;0;Millbrook
RB028;20000;246;A shaded mural trail in Oldmarket;culture;0;Oldmarket
RB022;100000;239;A renewed bus shelter in Harbour Row;public transit and roads;0;Harbour Row
RB025;45000;234;A new riverside path in Northgate;green areas;0;Northgate
RB021;13500;232;An accessible bus shelter for the whole town;public transit and roads;0;
RB032;3300;216;A renewed reading garden in Oldmarket;education;0;Oldmarket
RB013;45000;205;A larger bus shelter in Saltmeadow;public transit and roads;0;Saltmeadow
RB004;24500;193;A shared bicycle parking in Millbrook;public transit and roads;0;Millbrook
RB008;24500;193;An accessible open-air cinema in Oldmarket;culture;0;Oldmarket
RB017;4000;187;An accessible tree avenue in Millbrook;green areas;0;Millbrook
RB011;150000;174;A renewed reading garden in Saltmeadow;education;0;Saltmeadow
RB005;30000;167;A new climbing wall in Oldmarket;sport;0;Oldmarket
RB003;67000;165;A renewed bicycle parking in Oldmarket;public transit and roads;0;Oldmarket
RB012;24500;145;A renewed community orchard in Oldmarket;green areas;0;Oldmarket
VOTES
voter_id;vote;age;sex;voting_method;district
1;RB016,RB035,RB001,RB018,RB024;54;F;internet;Oldmarket
2;RB035,RB033,RB025;56;F;internet;Castle Rise
3;RB034,RB011;26;F;internet;Castle Rise
4;RB008,RB015,RB005,RB040,RB016;27;M;internet;Oldmarket
5;RB029,RB007,RB026,RB012,RB010;60;F;internet;Saltmeadow
6;RB029,RB035,RB001;47;M;internet;Millbrook
7;RB001,RB035,RB006,RB007;71;F;paper;Oldmarket
8;RB009,RB016,RB027,RB015;52;F;internet;Saltmeadow
9;RB020;54;F;internet;Northgate
10;RB026,RB010,RB037,RB015;45;F;internet;Oldmarket
11;RB016;18;M;internet;Millbrook
12;RB009;55;F;paper;Castle Rise
13;RB010,RB034,RB027,RB001,RB007;52;F;internet;Castle Rise
14;RB022,RB016,RB003;64;M;paper;Castle Rise
15;RB024,RB031,RB016,RB035,RB013;74;F;paper;Saltmeadow
16;RB022;49;F;internet;Harbour Row
17;RB035;42;M;internet;Northgate
18;RB023,RB021,RB008;32;F;internet;Oldmarket
19;RB040;67;F;paper;Saltmeadow
20;RB020,RB038;58;F;paper;Saltmeadow
21;RB016,RB039,RB006,RB015;18;F;internet;Millbrook
22;RB009,RB028,RB025,RB029,RB038;32;M;internet;Northgate
23;RB027,RB031,RB017,RB029,RB004;25;M;internet;Millbrook
24;RB035,RB019;59;F;internet;Millbrook
25;RB037,RB001;71;F;paper;Oldmarket
26;RB024,RB035,RB020,RB028;26;F;internet;Harbour Row
27;RB027,RB034,RB007,RB040,RB008;71;M;internet;Castle Rise
28;RB035,RB006,RB034,RB010,RB020;54;F;internet;Northgate
29;RB039,RB010,RB026,RB037;46;M;internet;Saltmeadow
30;RB038,RB007;67;M;paper;Millbrook
31;RB024,RB023,RB022,RB028,RB035;55;F;internet;Harbour Row
32;RB033,RB016,RB031,RB034,RB035;57;F;internet;Castle Rise
33;RB001,RB037,RB012,RB010,RB006;30;F;internet;Oldmarket
34;RB015,RB027,RB003,RB009,RB032;26;M;internet;Oldmarket
35;RB035,RB016,RB038;27;F;internet;Northgate
36;RB010,RB038,RB027,RB016,RB035;44;M;internet;Saltmeadow
37;RB013,RB009,RB022,RB034;39;M;internet;Saltmeadow
38;RB026,RB010;30;M;internet;Millbrook
39;RB034,RB016,RB021,RB030,RB035;58;F;paper;Northgate
40;RB022;87;M;paper;Castle Rise
41;RB037,RB001;28;F;internet;Oldmarket
42;RB024;30;F;internet;Harbour Row
43;RB009,RB016;66;M;paper;Saltmeadow
44;RB010,RB036,RB014,RB037,RB016;25;F;internet;Northgate
45;RB035,RB023;62;F;internet;Oldmarket
46;RB015,RB012,RB010,RB038;26;F;internet;Oldmarket
47;RB040,RB016,RB010,RB009,RB018;73;M;internet;Harbour Row
48;RB026;42;F;internet;Northgate
49;RB035;58;M;internet;Millbrook
50;RB016,RB006,RB030,RB035,RB034;28;F;internet;Castle Rise
51;RB010,RB009,RB023,RB016,RB024;33;F;internet;Harbour Row
52;RB035,RB012,RB038,RB015,RB011;40;M;internet;Saltmeadow
53;RB002,RB013,RB023,RB024,RB009;73;F;paper;Saltmeadow
54;RB020,RB035,RB036,RB010;76;F;internet;Millbrook
55;RB010,RB016,RB030,RB024,RB029;39;F;internet;Harbour Row
56;RB001,RB006,RB010,RB030,RB031;74;F;paper;Saltmeadow
57;RB033,RB019;74;M;internet;Castle Rise
58;RB022,RB029,RB010,RB040,RB034;44;M;internet;Northgate
59;RB016,RB037,RB025;51;F;internet;Northgate
60;RB020,RB035,RB014,RB031,RB026;61;M;internet;Northgate
61;RB036,RB010,RB037,RB025,RB001;62;F;internet;Saltmeadow
62;RB029,RB024,RB010,RB015,RB034;25;M;internet;Harbour Row
63;RB002;33;F;internet;Harbour Row
64;RB001,RB014,RB016,RB015,RB013;40;F;internet;Oldmarket
65;RB034;59;F;internet;Castle Rise
66;RB017,RB038,RB001,RB015,RB006;50;M;internet;Northgate
67;RB015,RB006,RB001;34;F;internet;Oldmarket
68;RB038,RB024,RB018,RB006,RB010;54;F;internet;Harbour Row
69;RB032,RB016,RB034,RB002,RB037;45;F;internet;Oldmarket
70;RB009,RB010,RB024,RB015,RB027;54;M;internet;Harbour Row
71;RB024,RB032,RB010,RB035,RB015;41;F;internet;Harbour Row
72;RB026,RB022,RB001,RB018,RB027;32;F;paper;Oldmarket
73;RB034,RB035,RB016;64;F;paper;Saltmeadow
74;RB014,RB006;22;M;internet;Oldmarket
75;RB034;78;F;internet;Castle Rise
76;RB003,RB018,RB035;36;F;internet;Oldmarket
77;RB015,RB039,RB034,RB028,RB008;29;M;internet;Millbrook
78;RB010;49;M;paper;Saltmeadow
79;RB034,RB036,RB023,RB010,RB038;29;F;internet;Harbour Row
80;RB016;83;M;paper;Harbour Row
81;RB001,RB027,RB015,RB006,RB035;24;F;internet;Oldmarket
82;RB035;76;M;internet;Millbrook
83;RB019,RB035,RB016;30;F;internet;Millbrook
84;RB002,RB001;55;F;paper;Oldmarket
85;RB001;61;M;internet;Castle Rise
86;RB026,RB027,RB007;71;M;internet;Millbrook
87;RB035,RB025,RB026,RB038,RB001;45;M;internet;Northgate
88;RB010;73;F;internet;Northgate
89;RB038,RB001,RB019,RB030;70;M;paper;Millbrook
90;RB015,RB016,RB036,RB038,RB032;58;M;paper;Oldmarket
91;RB026,RB038,RB016;80;M;paper;Saltmeadow
92;RB010,RB038,RB017;64;M;paper;Saltmeadow
93;RB006;26;M;internet;Oldmarket
94;RB015,RB016,RB025,RB037,RB034;68;M;paper;Castle Rise
95;RB013,RB007;38;F;internet;Saltmeadow
96;RB027,RB038,RB009,RB029,RB035;44;F;internet;Millbrook
97;RB009,RB010,RB024,RB006,RB023;58;M;internet;Harbour Row
98;RB026,RB001,RB034,RB036,RB015;37;F;paper;Oldmarket
99;RB005,RB035,RB007,RB023,RB024;57;F;internet;Saltmeadow
100;RB015;48;F;internet;Oldmarket
101;RB016,RB040,RB001,RB014,RB035;26;M;internet;Oldmarket
102;RB029,RB006,RB017,RB016,RB002;24;M;internet;Oldmarket
103;RB008,RB037,RB024,RB038,RB027;25;F;internet;Northgate
104;RB008,RB023,RB024;26;F;internet;Harbour Row
105;RB010,RB022,RB023,RB015;23;F;internet;Harbour Row
106;RB031,RB009,RB025,RB007,RB020;49;F;internet;Northgate
107;RB016,RB011;46;F;internet;Saltmeadow
108;RB030;24;F;internet;Oldmarket
109;RB034,RB025,RB021,RB024,RB033;29;M;internet;Castle Rise
110;RB036,RB035,RB033,RB002,RB022;29;M;internet;Millbrook
111;RB033,RB036;38;M;paper;Castle Rise
112;RB002,RB036,RB035;64;M;paper;Oldmarket
113;RB010,RB034,RB022,RB024,RB018;63;F;paper;Harbour Row
114;RB003,RB021;37;F;internet;Castle Rise
115;RB015;42;F;internet;Oldmarket
116;RB001,RB008;24;F;internet;Oldmarket
117;RB035,RB040,RB034,RB007,RB024;69;M;internet;Northgate
118;RB024,RB023,RB035,RB034,RB021;35;M;internet;Millbrook
119;RB016;43;M;internet;Millbrook
120;RB039,RB010,RB023,RB009,RB034;47;M;internet;Harbour Row
121;RB027,RB007;46;M;internet;Northgate
122;RB038,RB015,RB011,RB024,RB040;65;F;paper;Saltmeadow
123;RB026,RB024,RB005,RB018,RB035;58;M;internet;Northgate
124;RB025;27;M;internet;Northgate
125;RB015,RB014,RB001,RB035;53;M;internet;Millbrook
126;RB021,RB034,RB001;78;F;paper;Millbrook
127;RB015,RB012,RB028,RB002,RB037;65;F;internet;Oldmarket
128;RB040,RB022,RB010,RB035,RB024;46;M;internet;Harbour Row
129;RB030,RB024,RB023,RB010,RB027;84;M;paper;Harbour Row
130;RB010,RB005,RB024,RB027,RB038;83;F;paper;Millbrook
131;RB024,RB010,RB009,RB029,RB007;49;M;internet;Harbour Row
132;RB039,RB010,RB038,RB027,RB016;24;F;internet;Harbour Row
133;RB001,RB035,RB014,RB037;44;F;internet;Oldmarket
134;RB016,RB017,RB010;49;M;internet;Millbrook
135;RB039;52;F;internet;Harbour Row
136;RB002,RB019,RB038,RB015;34;F;internet;Millbrook
137;RB023,RB027,RB008;22;M;internet;Oldmarket
138;RB006,RB018,RB038;36;M;internet;Oldmarket
139;RB023,RB024,RB036,RB009,RB034;19;F;internet;Harbour Row
140;RB025,RB034;28;F;internet;Northgate
141;RB024,RB023,RB010;64;F;paper;Harbour Row
142;RB028,RB035,RB021,RB015,RB029;24;M;internet;Oldmarket
143;RB012,RB007;25;F;internet;Saltmeadow
144;RB006;43;M;internet;Oldmarket
145;RB024;77;M;paper;Millbrook
146;RB036,RB020;61;F;internet;Northgate
147;RB026,RB015,RB016;40;F;internet;Castle Rise
148;RB018;31;F;internet;Oldmarket
149;RB036,RB035,RB016,RB014,RB024;43;F;internet;Northgate
150;RB033,RB029,RB034,RB010;24;M;internet;Castle Rise
151;RB009,RB023,RB020,RB002,RB003;35;F;internet;Oldmarket
152;RB014,RB021,RB034;59;F;paper;Castle Rise
153;RB023,RB034,RB020,RB033,RB039;25;M;internet;Castle Rise
154;RB033,RB024,RB034,RB014,RB008;66;F;internet;Castle Rise
155;RB013,RB001,RB039,RB016,RB027;42;M;internet;Saltmeadow
156;RB007,RB023,RB017,RB016,RB010;44;M;internet;Millbrook
157;RB035;64;M;paper;Oldmarket
158;RB024;61;M;internet;Millbrook
159;RB010,RB028;35;F;internet;Oldmarket
160;RB019,RB031;41;M;paper;Millbrook
161;RB008,RB016,RB030,RB010,RB027;36;F;internet;Saltmeadow
162;RB020;34;F;internet;Northgate
163;RB016,RB009,RB005,RB010,RB026;68;M;paper;Saltmeadow
164;RB010,RB028,RB007,RB036,RB034;65;F;paper;Castle Rise
165;RB010;68;F;internet;Northgate
166;RB038,RB009,RB023,RB024,RB022;59;F;paper;Harbour Row
167;RB010,RB024,RB034;28;M;paper;Harbour Row
168;RB033,RB039,RB034,RB003;48;M;paper;Castle Rise
169;RB036,RB024,RB025;37;F;internet;Northgate
170;RB013,RB010,RB002,RB038,RB034;79;M;paper;Oldmarket
171;RB018,RB025;68;M;paper;Oldmarket
172;RB018,RB004,RB027,RB001,RB016;19;M;paper;Millbrook
173;RB006,RB033,RB034,RB010,RB037;41;F;internet;Castle Rise
174;RB035,RB034,RB006,RB020,RB030;51;F;internet;Millbrook
175;RB001,RB015,RB037,RB018,RB021;45;F;internet;Oldmarket
176;RB015;40;F;internet;Harbour Row
177;RB037,RB012,RB023,RB001,RB031;64;F;paper;Oldmarket
178;RB001;54;F;internet;Saltmeadow
179;RB016;54;M;internet;Saltmeadow
180;RB024,RB031,RB010,RB038,RB022;87;F;paper;Harbour Row
181;RB036,RB015,RB034,RB039,RB019;51;M;internet;Millbrook
182;RB040,RB024,RB016,RB006,RB002;38;M;paper;Saltmeadow
183;RB006,RB035;29;F;internet;Oldmarket
184;RB039;65;F;internet;Millbrook
185;RB009;38;M;internet;Castle Rise
186;RB006,RB007,RB035,RB032,RB015;88;F;paper;Oldmarket
187;RB006,RB034,RB024,RB003,RB028;46;M;internet;Oldmarket
188;RB022,RB031,RB018;55;F;internet;Northgate
189;RB004,RB013;39;F;internet;Harbour Row
190;RB024,RB005,RB010,RB021,RB033;43;M;internet;Harbour Row
191;RB015,RB010,RB001,RB035,RB013;22;F;internet;Saltmeadow
192;RB031,RB016,RB007,RB001,RB024;89;M;internet;Northgate
193;RB028,RB010,RB040,RB023,RB014;65;M;paper;Millbrook
194;RB011;44;M;paper;Northgate
195;RB014,RB024,RB006,RB025,RB034;38;F;internet;Oldmarket
196;RB024,RB035,RB034;18;M;internet;Northgate
197;RB037,RB006,RB013,RB015,RB001;37;M;internet;Oldmarket
198;RB030,RB034,RB016,RB010,RB033;55;M;internet;Harbour Row
199;RB039,RB010,RB040,RB001,RB035;44;M;internet;Northgate
200;RB028,RB001,RB003,RB002;62;M;internet;Oldmarket
201;RB038,RB016,RB020,RB021;70;F;internet;Northgate
202;RB016,RB026;44;F;paper;Saltmeadow
203;RB010,RB006,RB034,RB016;37;F;paper;Castle Rise
204;RB025,RB012,RB026,RB034,RB002;28;F;paper;Oldmarket
205;RB035,RB027,RB007,RB026,RB002;37;F;internet;Saltmeadow
206;RB015,RB031,RB028,RB030,RB020;43;F;internet;Northgate
207;RB015,RB028;72;M;paper;Oldmarket
208;RB040,RB026,RB010,RB009,RB014;29;M;internet;Harbour Row
209;RB002,RB020;60;M;internet;Oldmarket
210;RB034,RB024;49;F;internet;Millbrook
211;RB030,RB013;39;F;internet;Millbrook
212;RB018;74;M;paper;Harbour Row
213;RB034;56;M;paper;Castle Rise
214;RB010;67;M;paper;Saltmeadow
215;RB001;64;M;internet;Saltmeadow
216;RB001,RB039,RB015,RB032,RB027;56;F;internet;Oldmarket
217;RB024,RB026,RB009,RB010,RB038;40;F;internet;Harbour Row
218;RB001;41;M;internet;Millbrook
219;RB011,RB021,RB006;32;M;internet;Saltmeadow
220;RB010,RB015;34;M;paper;Northgate
221;RB002,RB006,RB040,RB010,RB001;37;F;internet;Oldmarket
222;RB019;24;M;internet;Millbrook
223;RB030,RB025,RB010,RB023,RB034;22;M;internet;Harbour Row
224;RB034,RB037;48;M;internet;Millbrook
225;RB002,RB006,RB010;44;F;internet;Oldmarket
226;RB015,RB035,RB016,RB031;63;F;paper;Millbrook
227;RB005,RB026,RB024,RB010,RB016;61;F;internet;Harbour Row
228;RB028;60;M;internet;Oldmarket
229;RB015,RB001,RB018;58;M;internet;Oldmarket
230;RB009,RB038,RB001;64;F;paper;Harbour Row
231;RB036,RB031,RB030;46;F;paper;Oldmarket
232;RB026,RB023,RB009,RB010;32;F;internet;Harbour Row
233;RB039;53;F;internet;Oldmarket
234;RB015,RB005,RB033,RB039,RB010;39;M;internet;Castle Rise
235;RB014,RB015,RB001,RB037;63;M;paper;Oldmarket
236;RB009;42;F;internet;Harbour Row
237;RB029,RB033,RB015,RB025;78;F;internet;Castle Rise
238;RB035;64;F;internet;Oldmarket
239;RB011,RB016,RB009,RB027,RB024;89;F;internet;Millbrook
240;RB007;22;M;internet;Castle Rise
241;RB016,RB026,RB030,RB010,RB032;67;F;paper;Saltmeadow
242;RB001,RB005;58;M;internet;Oldmarket
243;RB001,RB015;23;F;internet;Oldmarket
244;RB037,RB038,RB016;51;F;internet;Oldmarket
245;RB010,RB024;42;F;internet;Harbour Row
246;RB020;23;F;internet;Northgate
247;RB018;23;M;internet;Oldmarket
248;RB021,RB016,RB025,RB011,RB039;74;M;internet;Saltmeadow
249;RB027,RB034,RB035,RB011,RB026;28;F;internet;Castle Rise
250;RB026,RB037;59;F;paper;Saltmeadow
251;RB023;72;F;internet;Harbour Row
252;RB009,RB035,RB010,RB024;35;M;paper;Harbour Row
253;RB001,RB011,RB005,RB038,RB035;23;F;internet;Harbour Row
254;RB039,RB023,RB010;25;F;internet;Harbour Row
255;RB001,RB016;62;F;internet;Oldmarket
256;RB016,RB007,RB024,RB040,RB035;32;F;internet;Harbour Row
257;RB035,RB018,RB019,RB004,RB039;43;M;internet;Millbrook
258;RB036,RB014,RB038,RB034;67;F;internet;Oldmarket
259;RB021,RB007,RB016,RB011;36;F;internet;Northgate
260;RB018;52;F;internet;Oldmarket
261;RB015,RB024,RB009,RB010,RB027;65;F;internet;Harbour Row
262;RB019;31;F;internet;Millbrook
263;RB010,RB024,RB022,RB040,RB001;55;F;paper;Harbour Row
264;RB016,RB004,RB034,RB039,RB001;59;F;internet;Millbrook
265;RB037,RB026,RB033,RB035,RB018;74;F;internet;Castle Rise
266;RB024,RB010,RB013,RB026;51;F;internet;Harbour Row
267;RB015,RB028,RB001,RB014,RB025;37;M;paper;Oldmarket
268;RB024,RB031;25;F;internet;Millbrook
269;RB019,RB040,RB017,RB036,RB024;71;M;internet;Millbrook
270;RB039,RB013,RB027,RB006,RB035;19;M;internet;Castle Rise
271;RB037,RB023,RB020,RB010,RB012;54;M;paper;Northgate
272;RB039,RB034,RB027;87;F;paper;Castle Rise
273;RB020;47;F;internet;Northgate
274;RB020,RB013,RB016,RB034;83;F;paper;Saltmeadow
275;RB030,RB017,RB021;49;F;internet;Oldmarket
276;RB034,RB009,RB023,RB027,RB010;43;M;internet;Harbour Row
277;RB018,RB010,RB024;39;F;internet;Harbour Row
278;RB030;31;F;internet;Northgate
279;RB027,RB036,RB035,RB034,RB006;55;F;internet;Castle Rise
280;RB006,RB026,RB027;34;M;internet;Oldmarket
281;RB024;70;M;paper;Harbour Row
282;RB007,RB030;45;F;internet;Millbrook
283;RB016,RB017;70;F;internet;Castle Rise
284;RB024;41;M;internet;Castle Rise
285;RB021,RB029,RB002,RB024,RB015;64;F;internet;Millbrook
286;RB018,RB014,RB035,RB006;22;M;internet;Oldmarket
287;RB036,RB007,RB024,RB018;47;M;internet;Millbrook
288;RB006;76;F;paper;Castle Rise
289;RB030,RB020;58;M;internet;Northgate
290;RB015,RB024,RB014,RB010,RB037;19;M;internet;Oldmarket
291;RB026,RB019,RB035,RB014;47;F;internet;Oldmarket
292;RB010,RB021;30;F;internet;Millbrook
293;RB023,RB022,RB010,RB036,RB004;60;F;internet;Harbour Row
294;RB024,RB007,RB010,RB016,RB009;80;F;internet;Harbour Row
295;RB035,RB038,RB015,RB034;40;M;internet;Oldmarket
296;RB035,RB007,RB010,RB034,RB033;46;M;internet;Castle Rise
297;RB001,RB010,RB033,RB028,RB025;53;M;internet;Oldmarket
298;RB033;59;M;internet;Castle Rise
299;RB015,RB012,RB016,RB002,RB037;67;M;paper;Oldmarket
300;RB027,RB034,RB029,RB033,RB001;49;M;paper;Castle Rise
301;RB005,RB010,RB039,RB015,RB001;19;M;internet;Oldmarket
302;RB019,RB038,RB033,RB036,RB026;66;F;paper;Castle Rise
303;RB035,RB029;70;F;internet;Saltmeadow
304;RB035,RB003,RB008,RB005,RB009;59;M;paper;Oldmarket
305;RB039;55;F;internet;Millbrook
306;RB016,RB009,RB017,RB004,RB032;57;F;internet;Millbrook
307;RB001,RB015,RB011;53;F;internet;Saltmeadow
308;RB009;62;F;paper;Harbour Row
309;RB006;61;F;internet;Oldmarket
310;RB024,RB026,RB021,RB032,RB009;52;F;internet;Millbrook
311;RB024,RB035;55;M;paper;Millbrook
312;RB025,RB017,RB006,RB020,RB015;60;F;internet;Oldmarket
313;RB035,RB004,RB029,RB015,RB025;57;F;internet;Millbrook
314;RB024;75;F;internet;Harbour Row
315;RB039;45;F;internet;Harbour Row
316;RB017;43;F;internet;Harbour Row
317;RB003,RB008,RB001,RB018,RB024;55;M;paper;Oldmarket
318;RB001,RB034,RB024,RB016,RB029;44;M;internet;Harbour Row
319;RB024,RB029,RB010,RB023,RB001;35;M;internet;Northgate
320;RB001,RB018;34;M;internet;Oldmarket
321;RB018,RB034,RB001;64;M;paper;Oldmarket
322;RB034,RB016,RB024,RB010,RB018;50;F;paper;Castle Rise
323;RB007,RB020,RB024,RB016,RB035;34;M;internet;Saltmeadow
324;RB034;40;F;internet;Millbrook
325;RB007,RB027,RB026,RB034,RB020;50;M;internet;Castle Rise
326;RB034,RB018,RB002;31;M;internet;Oldmarket
327;RB016,RB007,RB010,RB001,RB034;53;M;internet;Millbrook
328;RB031,RB023,RB024,RB022,RB036;72;M;internet;Harbour Row
329;RB010,RB015,RB034,RB013,RB038;34;F;internet;Harbour Row
330;RB027,RB026,RB001,RB006,RB029;84;F;internet;Oldmarket
331;RB024,RB010,RB035,RB005;26;F;internet;Harbour Row
332;RB034;38;M;internet;Saltmeadow
333;RB019;59;F;internet;Millbrook
334;RB039,RB036,RB002;36;M;internet;Oldmarket
335;RB036,RB023,RB022;70;M;internet;Harbour Row
336;RB001,RB018,RB008,RB015;39;F;internet;Oldmarket
337;RB037,RB038;50;F;paper;Castle Rise
338;RB015,RB035,RB008,RB037,RB005;55;F;internet;Oldmarket
339;RB034,RB016,RB028,RB026,RB007;43;M;internet;Castle Rise
340;RB001,RB034,RB033;73;F;internet;Castle Rise
341;RB015,RB002,RB018,RB035,RB037;21;F;internet;Oldmarket
342;RB034,RB013,RB033,RB020,RB016;53;F;paper;Castle Rise
343;RB032,RB002,RB028,RB014,RB015;29;F;internet;Oldmarket
344;RB028,RB008,RB006;32;M;internet;Oldmarket
345;RB029,RB040,RB034,RB001;28;F;internet;Castle Rise
346;RB036,RB020,RB027;31;F;internet;Harbour Row
347;RB016,RB035,RB011;22;F;internet;Harbour Row
348;RB029,RB010,RB016,RB009;46;F;internet;Northgate
349;RB009;60;M;internet;Oldmarket
350;RB028,RB023,RB035,RB027,RB001;31;M;internet;Oldmarket
351;RB033;29;F;internet;Saltmeadow
352;RB026,RB036,RB034,RB010,RB031;73;F;paper;Harbour Row
353;RB038,RB035,RB030,RB018,RB036;49;F;internet;Saltmeadow
354;RB035,RB030,RB026,RB039;62;F;internet;Saltmeadow
355;RB035,RB027,RB010,RB029;26;M;paper;Harbour Row
356;RB016;43;F;internet;Oldmarket
357;RB033,RB004,RB006,RB020,RB001;25;M;internet;Millbrook
358;RB010,RB034;60;M;paper;Castle Rise
359;RB034,RB016,RB036,RB009;29;F;internet;Castle Rise
360;RB030;61;M;internet;Harbour Row
361;RB009,RB010,RB013;51;F;internet;Northgate
362;RB014;55;M;internet;Oldmarket
363;RB005,RB040,RB022,RB028,RB013;74;M;internet;Oldmarket
364;RB035,RB024,RB010,RB009,RB022;73;M;paper;Harbour Row
365;RB014,RB006,RB024;62;M;paper;Oldmarket
366;RB019,RB015,RB038,RB040;72;M;paper;Millbrook
367;RB010,RB021,RB001,RB015,RB009;37;M;internet;Harbour Row
368;RB034,RB035,RB015,RB014,RB032;53;F;paper;Oldmarket
369;RB001,RB002,RB015,RB016,RB014;19;F;internet;Oldmarket
370;RB010,RB024,RB035;65;M;paper;Harbour Row
371;RB010;65;F;paper;Northgate
372;RB016,RB009,RB019,RB037,RB004;27;F;internet;Millbrook
373;RB039,RB010;73;F;paper;Harbour Row
374;RB040,RB011,RB015,RB039;22;F;internet;Castle Rise
375;RB031,RB010,RB003,RB027,RB034;24;M;internet;Saltmeadow
376;RB035,RB021,RB004,RB024,RB034;46;M;paper;Millbrook
377;RB016,RB036,RB030,RB027,RB034;57;F;internet;Castle Rise
378;RB019,RB036,RB016,RB007,RB009;28;F;internet;Millbrook
379;RB015;29;F;internet;Harbour Row
380;RB027;65;F;paper;Millbrook
381;RB001,RB018,RB015;49;M;internet;Oldmarket
382;RB034,RB010,RB038,RB017,RB033;18;M;internet;Castle Rise
383;RB009,RB024;31;M;internet;Oldmarket
384;RB036,RB014,RB035,RB034,RB040;36;M;internet;Northgate
385;RB009,RB023,RB016,RB010,RB015;69;F;paper;Harbour Row
386;RB006,RB008,RB010,RB038,RB029;46;M;internet;Oldmarket
387;RB020,RB037;47;F;internet;Northgate
388;RB002,RB003,RB001,RB010,RB038;40;M;paper;Saltmeadow
389;RB035,RB004;44;F;internet;Millbrook
390;RB038,RB034,RB016,RB018;43;M;internet;Castle Rise
391;RB019,RB035,RB038,RB031,RB007;67;F;internet;Millbrook
392;RB006;41;M;internet;Oldmarket
393;RB016,RB010,RB035;52;M;paper;Millbrook
394;RB007,RB027,RB018,RB036,RB023;66;M;paper;Oldmarket
395;RB010,RB035,RB016,RB020,RB023;43;F;internet;Northgate
396;RB024,RB010,RB016;40;F;internet;Harbour Row
397;RB002,RB003,RB001,RB005,RB024;28;F;internet;Oldmarket
398;RB039,RB010;52;M;internet;Harbour Row
399;RB008,RB035,RB018,RB026,RB015;30;F;internet;Oldmarket
400;RB023,RB009,RB022,RB010,RB024;60;M;paper;Harbour Row
401;RB015;39;F;internet;Oldmarket
402;RB010;24;F;internet;Millbrook
403;RB037,RB016,RB036,RB030,RB026;26;M;internet;Northgate
404;RB006;25;M;internet;Oldmarket
405;RB023,RB010,RB009,RB024,RB039;74;M;internet;Harbour Row
406;RB024,RB038,RB022,RB009,RB004;56;M;internet;Harbour Row
407;RB035,RB006,RB004,RB036,RB016;24;F;internet;Millbrook
408;RB031,RB025,RB008,RB015,RB014;60;M;internet;Oldmarket
409;RB010,RB001,RB018,RB007,RB039;53;M;internet;Oldmarket
410;RB019;73;M;paper;Northgate
411;RB015,RB019,RB027,RB001,RB006;88;M;internet;Oldmarket
412;RB037,RB035,RB031,RB029,RB026;24;F;internet;Northgate
413;RB009,RB024,RB010;85;M;internet;Harbour Row
414;RB015,RB022,RB009,RB016,RB001;46;M;internet;Oldmarket
415;RB016,RB038,RB024,RB029,RB011;42;F;internet;Saltmeadow
416;RB027,RB023,RB018,RB038,RB010;54;F;internet;Northgate
417;RB009,RB027,RB034,RB001,RB024;42;F;internet;Millbrook
418;RB010,RB040,RB024;19;M;internet;Millbrook
419;RB027,RB005;71;F;internet;Millbrook
420;RB026,RB040,RB035,RB012,RB010;18;F;internet;Millbrook
421;RB035,RB027,RB014;24;M;internet;Millbrook
422;RB028,RB015,RB002,RB003,RB032;65;F;internet;Oldmarket
423;RB009,RB024,RB010,RB027;72;F;paper;Millbrook
424;RB036,RB024,RB010,RB026,RB030;56;F;internet;Harbour Row
425;RB028,RB023,RB016,RB018;29;F;internet;Oldmarket
426;RB036,RB026,RB031,RB001,RB004;35;F;internet;Northgate
427;RB012,RB004,RB014;30;F;internet;Harbour Row
428;RB015,RB038;32;F;internet;Oldmarket
429;RB016,RB001,RB025,RB006,RB028;70;M;internet;Northgate
430;RB014,RB018,RB002,RB001;31;F;internet;Oldmarket
431;RB001,RB034,RB005,RB021,RB002;33;F;internet;Oldmarket
432;RB016,RB010,RB038;27;F;internet;Castle Rise
433;RB015,RB008,RB028,RB025,RB024;86;M;paper;Oldmarket
434;RB017;21;M;internet;Millbrook
435;RB035,RB032,RB001,RB034,RB038;66;F;internet;Saltmeadow
436;RB001,RB029,RB037,RB018,RB008;36;M;internet;Oldmarket
437;RB015,RB029,RB001,RB024,RB016;27;M;internet;Oldmarket
438;RB001,RB031,RB038;39;M;paper;Castle Rise
439;RB024,RB008,RB018;75;F;internet;Northgate
440;RB001,RB006,RB035;65;F;paper;Oldmarket
441;RB037,RB018,RB022,RB035,RB034;41;F;internet;Oldmarket
442;RB026,RB034,RB015,RB024,RB010;42;M;internet;Castle Rise
443;RB014,RB040,RB006,RB015,RB039;54;M;internet;Oldmarket
444;RB001,RB006,RB015,RB034,RB010;60;F;internet;Oldmarket
445;RB037,RB015,RB030,RB035,RB039;83;F;paper;Oldmarket
446;RB014,RB006,RB018,RB015,RB009;58;F;internet;Oldmarket
447;RB031,RB026,RB028,RB018,RB015;54;F;internet;Oldmarket
448;RB001,RB005,RB016;43;F;internet;Castle Rise
449;RB021;83;F;paper;Northgate
450;RB023,RB013,RB016,RB028,RB009;66;F;internet;Saltmeadow
451;RB016,RB018,RB001,RB023,RB009;44;M;internet;Harbour Row
452;RB013;18;M;internet;Millbrook
453;RB038,RB006,RB037;47;M;paper;Oldmarket
454;RB010,RB026;40;M;internet;Millbrook
455;RB010;46;F;internet;Millbrook
456;RB020,RB016,RB038,RB021;44;F;internet;Northgate
457;RB010,RB015,RB034,RB024,RB016;55;F;paper;Harbour Row
458;RB016,RB001,RB007;20;M;paper;Castle Rise
459;RB015,RB033,RB018,RB034;30;F;internet;Castle Rise
460;RB026,RB016,RB020,RB024,RB032;62;F;internet;Harbour Row
461;RB003,RB039,RB033,RB030,RB010;69;F;paper;Castle Rise
462;RB040,RB020,RB034;72;M;paper;Castle Rise
463;RB024;67;M;paper;Harbour Row
464;RB027,RB023;73;M;paper;Oldmarket
465;RB010,RB026,RB023,RB031,RB024;22;F;internet;Harbour Row
466;RB021;46;F;internet;Castle Rise
467;RB007,RB038,RB018;55;F;internet;Millbrook
468;RB027,RB035,RB009,RB003;50;F;internet;Harbour Row
469;RB006,RB015;44;M;internet;Northgate
470;RB034,RB027,RB037;45;F;internet;Castle Rise
471;RB004,RB019,RB040,RB016,RB003;73;M;internet;Millbrook
472;RB001,RB029,RB027,RB011,RB020;38;M;internet;Saltmeadow
473;RB006,RB033;35;F;internet;Oldmarket
474;RB026,RB038;18;M;internet;Millbrook
475;RB019;66;M;paper;Northgate
476;RB024,RB028,RB036,RB009;26;M;internet;Harbour Row
477;RB035,RB027,RB028,RB005;20;F;internet;Oldmarket
478;RB040,RB013,RB018,RB036,RB016;42;M;internet;Saltmeadow
479;RB017,RB010,RB016,RB019,RB021;75;F;internet;Millbrook
480;RB015;26;F;internet;Harbour Row
481;RB037;75;F;paper;Oldmarket
482;RB035,RB012,RB011,RB006,RB015;79;M;internet;Oldmarket
483;RB016;50;F;internet;Millbrook
484;RB015,RB023,RB002,RB034,RB018;19;F;internet;Harbour Row
485;RB012,RB015,RB040,RB008,RB007;48;F;paper;Oldmarket
486;RB024;25;F;internet;Harbour Row
487;RB008,RB015,RB004,RB001,RB012;50;M;internet;Oldmarket
488;RB035,RB033,RB025,RB034,RB010;31;F;internet;Castle Rise
489;RB028,RB016,RB024,RB029;41;F;internet;Harbour Row
490;RB035,RB034,RB009,RB024,RB013;61;M;paper;Castle Rise
491;RB014,RB015,RB032;72;M;internet;Oldmarket
492;RB020,RB034,RB039,RB004,RB036;55;F;internet;Millbrook
493;RB024,RB026,RB007,RB013,RB009;22;F;internet;Harbour Row
494;RB026,RB007;66;F;internet;Harbour Row
495;RB001,RB008,RB003,RB016,RB018;42;F;internet;Oldmarket
496;RB034,RB009;63;F;paper;Castle Rise
497;RB024,RB023;32;F;paper;Harbour Row
498;RB018,RB016,RB028,RB015,RB008;54;M;internet;Oldmarket
499;RB006,RB015,RB020;35;F;internet;Oldmarket
500;RB001;20;F;internet;Oldmarket
501;RB008,RB034,RB016,RB018,RB038;24;F;internet;Northgate
502;RB001,RB002,RB035,RB005;77;F;paper;Oldmarket
503;RB005,RB007,RB011,RB026,RB016;44;F;internet;Saltmeadow
504;RB010,RB024,RB026,RB039,RB007;63;F;internet;Harbour Row
505;RB003,RB008,RB006,RB034,RB015;50;M;internet;Oldmarket
506;RB038,RB026;35;M;internet;Millbrook
507;RB013;47;F;internet;Oldmarket
508;RB015,RB032;71;M;internet;Oldmarket
509;RB037,RB010;36;F;internet;Oldmarket
510;RB035,RB039,RB024,RB034,RB006;30;F;internet;Castle Rise
511;RB010,RB026,RB033,RB040,RB009;38;F;internet;Castle Rise
512;RB013;48;M;internet;Saltmeadow
513;RB016;46;F;paper;Saltmeadow
514;RB024,RB010,RB026;41;F;internet;Harbour Row
515;RB034;72;M;paper;Millbrook
516;RB034,RB031,RB036,RB035;54;M;paper;Castle Rise
517;RB036,RB028;32;M;internet;Oldmarket
518;RB009,RB033,RB038,RB018,RB004;46;F;internet;Saltmeadow
519;RB014;37;F;internet;Harbour Row
520;RB022,RB035,RB020;18;F;internet;Harbour Row
521;RB019;43;F;internet;Millbrook
522;RB018,RB024,RB010,RB033,RB009;40;M;paper;Harbour Row
523;RB024,RB037,RB033,RB015,RB031;73;F;paper;Northgate
524;RB024;54;F;internet;Northgate
525;RB039,RB025,RB010,RB033;67;M;paper;Castle Rise
526;RB012,RB008,RB018;50;M;paper;Millbrook
527;RB016,RB004,RB035,RB032,RB020;20;M;internet;Oldmarket
528;RB026;40;F;paper;Saltmeadow
529;RB023,RB015,RB010;78;M;paper;Harbour Row
530;RB005,RB034,RB006,RB015,RB012;56;M;paper;Oldmarket
531;RB015,RB001,RB005,RB018;47;F;internet;Oldmarket
532;RB039,RB024,RB020,RB016,RB015;33;F;internet;Saltmeadow
533;RB008,RB010,RB027;36;F;paper;Harbour Row
534;RB009,RB022,RB038,RB024,RB004;80;F;internet;Harbour Row
535;RB035;30;M;internet;Oldmarket
536;RB014;21;M;internet;Oldmarket
537;RB035,RB028,RB002,RB024,RB014;41;M;internet;Oldmarket
538;RB016,RB009;34;M;internet;Saltmeadow
539;RB039;30;M;internet;Oldmarket
540;RB033;30;F;internet;Saltmeadow
541;RB006;40;F;internet;Millbrook
542;RB014,RB015,RB033,RB005,RB022;47;M;internet;Oldmarket
543;RB030,RB039;72;M;paper;Northgate
544;RB008,RB016,RB009;71;M;internet;Castle Rise
545;RB031,RB018;49;M;internet;Harbour Row
546;RB031,RB020,RB026;71;F;paper;Northgate
547;RB022;18;F;internet;Harbour Row
548;RB034,RB026,RB039;44;M;internet;Northgate
549;RB035,RB010,RB016,RB020,RB015;57;M;paper;Northgate
550;RB036,RB011,RB035,RB028,RB026;73;F;internet;Saltmeadow
551;RB001,RB009,RB031,RB029,RB034;35;M;paper;Harbour Row
552;RB005,RB037,RB015,RB010,RB018;58;M;internet;Oldmarket
553;RB011,RB016,RB039,RB035,RB015;41;M;internet;Saltmeadow
554;RB024,RB037;70;F;paper;Oldmarket
555;RB028,RB007,RB010,RB034,RB009;40;M;internet;Northgate
556;RB016,RB032,RB002;76;M;paper;Oldmarket
557;RB010,RB024,RB013,RB026,RB037;54;M;internet;Harbour Row
558;RB013,RB007,RB040,RB015;41;M;paper;Castle Rise
559;RB027,RB017,RB038,RB006;23;M;internet;Millbrook
560;RB035;54;M;internet;Oldmarket
561;RB032;32;M;internet;Castle Rise
562;RB005,RB027,RB026,RB016;39;F;internet;Oldmarket
563;RB040,RB008,RB034,RB009;45;M;internet;Castle Rise
564;RB034,RB010,RB035,RB019,RB016;69;M;paper;Saltmeadow
565;RB036;32;M;internet;Saltmeadow
566;RB010,RB024,RB034,RB026,RB032;71;F;internet;Harbour Row
567;RB015;80;M;internet;Oldmarket
568;RB010,RB018,RB006,RB015,RB032;49;F;paper;Oldmarket
569;RB027,RB002,RB016,RB015,RB026;33;F;internet;Oldmarket
570;RB010,RB020,RB024,RB040,RB025;30;F;internet;Harbour Row
571;RB015,RB012;68;F;paper;Oldmarket
572;RB037,RB024,RB002,RB018,RB012;72;F;internet;Oldmarket
573;RB020,RB014;35;F;internet;Oldmarket
574;RB035,RB010,RB025;32;F;internet;Harbour Row
575;RB027,RB031,RB030,RB016,RB014;58;F;paper;Millbrook
576;RB037,RB027,RB001;66;F;internet;Oldmarket
577;RB034,RB015,RB040,RB009;50;M;internet;Harbour Row
578;RB027;71;F;paper;Oldmarket
579;RB016,RB034;47;M;internet;Saltmeadow
580;RB026,RB001,RB006,RB024,RB016;23;M;internet;Oldmarket
581;RB016;37;F;paper;Saltmeadow
582;RB024,RB035;52;F;internet;Millbrook
583;RB002;34;M;internet;Oldmarket
584;RB019,RB023,RB009;70;F;internet;Harbour Row
585;RB034,RB023,RB003;26;M;internet;Millbrook
586;RB022;87;M;internet;Harbour Row
587;RB017,RB036,RB027,RB001;37;F;internet;Castle Rise
588;RB009,RB039,RB024,RB027,RB006;37;M;internet;Harbour Row
589;RB020,RB002,RB035,RB037,RB009;48;M;internet;Northgate
590;RB011;65;F;internet;Northgate
591;RB036,RB015,RB033,RB017,RB023;31;F;internet;Harbour Row
592;RB029;32;F;internet;Harbour Row
593;RB034,RB009,RB013,RB033,RB026;34;M;internet;Castle Rise
594;RB015,RB018,RB027,RB025,RB020;21;M;internet;Northgate
595;RB018;33;M;internet;Oldmarket
596;RB016,RB028,RB029,RB017;36;F;internet;Millbrook
597;RB033,RB021,RB035,RB020,RB034;23;M;internet;Castle Rise
598;RB024,RB007,RB023,RB010,RB009;36;F;paper;Harbour Row
599;RB002,RB014,RB013,RB016,RB007;88;M;paper;Saltmeadow
600;RB006,RB038,RB009,RB001;43;M;internet;Oldmarket
601;RB037;39;F;internet;Millbrook
602;RB028,RB040,RB034,RB032,RB008;56;F;internet;Oldmarket
603;RB010,RB035,RB024,RB023,RB016;65;M;paper;Harbour Row
604;RB008,RB001,RB006,RB024,RB038;21;M;internet;Oldmarket
605;RB015,RB001;23;M;internet;Oldmarket
606;RB009;58;M;paper;Harbour Row
607;RB031,RB010,RB034,RB016,RB026;68;F;internet;Castle Rise
608;RB035;40;M;internet;Oldmarket
609;RB022,RB036,RB024,RB015;55;F;internet;Harbour Row
610;RB001;53;F;internet;Millbrook
611;RB016,RB034,RB035,RB038,RB015;48;M;internet;Saltmeadow
612;RB001,RB016,RB023,RB003,RB018;33;M;internet;Oldmarket
613;RB002,RB024,RB015,RB016,RB037;41;F;internet;Oldmarket
614;RB013,RB034,RB011,RB018,RB031;22;M;internet;Oldmarket
615;RB032,RB009,RB019,RB033,RB010;55;F;paper;Millbrook
616;RB013,RB040,RB006,RB024;41;F;internet;Oldmarket
617;RB016,RB036;71;M;internet;Oldmarket
618;RB006,RB015;33;M;internet;Oldmarket
619;RB023,RB038,RB017,RB020,RB035;66;F;paper;Millbrook
620;RB024,RB010,RB025,RB015,RB035;52;M;internet;Harbour Row
621;RB009,RB025,RB035,RB034,RB040;52;F;internet;Northgate
622;RB007,RB017,RB019,RB024,RB039;64;F;internet;Millbrook
623;RB027,RB038,RB039,RB010,RB011;88;M;paper;Saltmeadow
624;RB010;74;F;internet;Harbour Row
625;RB035,RB029;23;F;internet;Northgate
626;RB026,RB013,RB024,RB030,RB016;21;F;internet;Saltmeadow
627;RB034,RB002,RB006,RB025,RB016;46;F;internet;Oldmarket
628;RB021,RB015,RB002,RB030,RB006;75;F;paper;Oldmarket
629;RB006,RB001,RB016,RB002;35;F;paper;Oldmarket
630;RB035,RB039;27;F;internet;Harbour Row
631;RB024,RB036,RB035,RB006;49;M;internet;Millbrook
632;RB034;43;M;internet;Oldmarket
633;RB020,RB022,RB038,RB032,RB025;50;F;paper;Castle Rise
634;RB009;50;M;internet;Harbour Row
635;RB010,RB009,RB027,RB007,RB001;51;F;internet;Harbour Row
636;RB030;45;F;paper;Castle Rise
637;RB030;46;M;internet;Northgate
638;RB024,RB034,RB004,RB027,RB019;43;F;paper;Millbrook
639;RB012,RB029,RB001;85;M;internet;Harbour Row
640;RB015,RB023,RB027,RB026,RB016;18;F;internet;Saltmeadow
641;RB035,RB020,RB008,RB026;37;M;internet;Northgate
642;RB002,RB006;36;F;internet;Oldmarket
643;RB035,RB018,RB014;66;F;paper;Oldmarket
644;RB019,RB031,RB009,RB022,RB035;60;F;paper;Harbour Row
645;RB024,RB009,RB010,RB006,RB017;31;M;internet;Harbour Row
646;RB018,RB030,RB013,RB001,RB009;42;M;internet;Oldmarket
647;RB009;29;F;internet;Northgate
648;RB032,RB034,RB036,RB001,RB033;58;M;internet;Castle Rise
649;RB024,RB008,RB032,RB026,RB035;84;F;paper;Oldmarket
650;RB035,RB024;49;M;internet;Castle Rise
651;RB020;56;F;paper;Harbour Row
652;RB014,RB037,RB018,RB035;48;M;internet;Oldmarket
653;RB018,RB016,RB033,RB010,RB039;49;M;internet;Millbrook
654;RB001,RB023,RB010,RB009;68;F;paper;Harbour Row
655;RB039,RB024,RB007,RB010,RB023;50;F;internet;Harbour Row
656;RB024,RB022;67;M;internet;Saltmeadow
657;RB009,RB020,RB024,RB010;22;M;internet;Harbour Row
658;RB028,RB015,RB018;51;F;internet;Oldmarket
659;RB033,RB011,RB035,RB034,RB010;70;M;paper;Castle Rise
660;RB039,RB034;40;F;internet;Castle Rise
661;RB035,RB016;61;F;internet;Castle Rise
662;RB010;70;F;internet;Millbrook
663;RB030,RB019,RB010,RB009,RB024;29;F;internet;Harbour Row
664;RB023;73;F;paper;Harbour Row
665;RB026,RB034;63;F;internet;Castle Rise
666;RB037,RB001,RB039,RB006,RB015;36;M;internet;Oldmarket
667;RB001,RB015,RB038,RB008,RB013;41;M;internet;Millbrook
668;RB037,RB026,RB034,RB030;46;F;internet;Saltmeadow
669;RB022,RB010,RB030,RB024,RB039;58;F;internet;Harbour Row
670;RB016,RB009,RB020;74;M;paper;Harbour Row
671;RB035;35;M;internet;Oldmarket
672;RB035;48;M;paper;Millbrook
673;RB007,RB020,RB016,RB038,RB030;37;F;internet;Millbrook
674;RB023,RB024,RB009,RB028,RB010;41;F;internet;Harbour Row
675;RB034,RB035,RB011,RB026,RB024;63;F;internet;Castle Rise
676;RB006,RB005,RB003;62;F;paper;Oldmarket
677;RB010,RB023,RB009,RB024,RB035;36;M;internet;Harbour Row
678;RB014,RB010;22;F;internet;Oldmarket
679;RB030,RB009;43;M;internet;Millbrook
680;RB036,RB028,RB009,RB038,RB006;44;F;internet;Millbrook
681;RB019,RB014,RB024,RB017,RB004;69;F;paper;Millbrook
682;RB016,RB034,RB015,RB027;29;M;internet;Saltmeadow
683;RB009,RB026,RB011,RB039,RB037;37;F;paper;Saltmeadow
684;RB025,RB008;32;F;internet;Oldmarket
685;RB026;79;M;paper;Oldmarket
686;RB016,RB015;83;F;internet;Oldmarket
687;RB028,RB035,RB036,RB023,RB010;50;M;internet;Harbour Row
688;RB025,RB026;50;M;internet;Castle Rise
689;RB039;18;M;internet;Castle Rise
690;RB022,RB040,RB034,RB023,RB006;74;M;internet;Saltmeadow
691;RB033;58;M;internet;Castle Rise
692;RB006,RB036,RB012;81;F;internet;Northgate
693;RB033,RB009,RB008,RB026,RB027;47;F;paper;Saltmeadow
694;RB024,RB009,RB030,RB006,RB016;79;F;internet;Harbour Row
695;RB004;78;F;internet;Millbrook
696;RB035;21;F;internet;Castle Rise
697;RB009,RB024,RB015,RB016,RB038;66;F;internet;Millbrook
698;RB024,RB035,RB015;65;F;paper;Harbour Row
699;RB030,RB019,RB035,RB016;58;F;internet;Saltmeadow
700;RB029,RB037,RB024,RB010,RB016;60;F;internet;Harbour Row
701;RB023,RB010;60;M;internet;Harbour Row
702;RB024,RB019,RB035;50;F;internet;Harbour Row
703;RB032,RB034,RB024,RB023;29;F;paper;Castle Rise
704;RB029;57;F;paper;Northgate
705;RB015;60;F;paper;Oldmarket
706;RB001,RB027;26;M;internet;Millbrook
707;RB010;47;F;internet;Saltmeadow
708;RB021;55;M;internet;Millbrook
709;RB035,RB034,RB010,RB016;29;M;internet;Saltmeadow
710;RB027,RB016,RB011;64;F;internet;Saltmeadow
711;RB023;25;F;internet;Harbour Row
712;RB018,RB001,RB002,RB039,RB026;64;F;internet;Oldmarket
713;RB039,RB015,RB028;68;M;paper;Oldmarket
714;RB009,RB025,RB031,RB034,RB010;55;F;paper;Northgate
715;RB001,RB015,RB002;78;M;paper;Oldmarket
716;RB027,RB016,RB018,RB024,RB003;32;M;internet;Saltmeadow
717;RB024,RB010,RB036,RB032,RB009;39;M;internet;Harbour Row
718;RB038,RB016,RB029,RB026,RB030;32;F;internet;Northgate
719;RB037,RB006,RB007,RB001,RB015;25;M;paper;Oldmarket
720;RB039;37;M;internet;Millbrook
721;RB001,RB034,RB014,RB009,RB040;64;M;paper;Castle Rise
722;RB017;30;M;internet;Millbrook
723;RB004,RB033,RB034,RB009,RB030;48;F;internet;Millbrook
724;RB001,RB030,RB019,RB040,RB013;54;M;internet;Saltmeadow
725;RB028,RB024,RB001,RB009,RB006;22;F;internet;Harbour Row
726;RB014,RB001,RB030,RB016,RB037;47;F;paper;Oldmarket
727;RB037;55;F;internet;Oldmarket
728;RB018,RB015,RB026,RB037,RB003;42;F;internet;Oldmarket
729;RB005,RB039,RB015;68;F;paper;Saltmeadow
730;RB018,RB002,RB015,RB016;72;M;paper;Oldmarket
731;RB015;81;M;paper;Saltmeadow
732;RB035;64;F;internet;Millbrook
733;RB025,RB038,RB016;73;F;paper;Millbrook
734;RB027,RB035,RB013,RB010,RB039;37;M;paper;Saltmeadow
735;RB023;31;M;internet;Oldmarket
736;RB016,RB010,RB022,RB024,RB007;22;M;internet;Harbour Row
737;RB006,RB026;32;M;internet;Saltmeadow
738;RB018,RB017,RB012,RB001;36;F;internet;Castle Rise
739;RB001,RB010,RB009,RB006,RB018;38;M;internet;Oldmarket
740;RB014,RB002,RB028;46;F;internet;Oldmarket
741;RB010,RB037,RB025,RB015,RB001;44;F;internet;Oldmarket
742;RB035,RB027,RB034,RB030;29;M;internet;Castle Rise
743;RB024,RB016,RB037,RB009,RB010;32;F;internet;Northgate
744;RB023,RB024,RB035,RB010,RB015;21;F;paper;Harbour Row
745;RB009,RB010,RB023,RB024;48;F;internet;Harbour Row
746;RB008,RB006,RB039,RB023,RB021;53;F;internet;Oldmarket
747;RB029,RB020,RB040,RB032,RB034;31;F;internet;Saltmeadow
748;RB024,RB016,RB007,RB031,RB034;50;M;internet;Millbrook
749;RB030,RB034,RB040,RB013;58;M;internet;Castle Rise
750;RB004,RB022,RB010,RB018;26;F;internet;Millbrook
751;RB016;56;M;internet;Castle Rise
752;RB032,RB027,RB024,RB015,RB002;51;M;internet;Oldmarket
753;RB037,RB034;46;M;internet;Castle Rise
754;RB007,RB037;64;F;paper;Millbrook
755;RB016,RB017,RB035,RB029,RB024;46;M;internet;Harbour Row
756;RB034,RB021,RB010;70;F;paper;Castle Rise
757;RB029,RB010,RB015,RB001,RB040;21;M;internet;Oldmarket
758;RB010,RB009,RB015,RB029,RB035;47;F;internet;Saltmeadow
759;RB001,RB014,RB035,RB018,RB030;38;F;internet;Oldmarket
760;RB026,RB013,RB008,RB006,RB001;72;F;paper;Oldmarket
761;RB035,RB033,RB026,RB034,RB039;60;M;paper;Castle Rise
762;RB034,RB018,RB021,RB015,RB009;35;F;paper;Oldmarket
763;RB023,RB010,RB035,RB020,RB016;72;M;paper;Northgate
764;RB023,RB009,RB034,RB024,RB010;27;M;internet;Harbour Row
765;RB005,RB034,RB019,RB016,RB026;63;M;paper;Millbrook
766;RB037,RB035,RB019;85;M;paper;Millbrook
767;RB026,RB013,RB009,RB006,RB001;24;M;internet;Saltmeadow
768;RB006,RB015,RB016,RB001,RB012;23;F;internet;Oldmarket
769;RB023,RB006,RB010,RB038,RB035;66;O;paper;Harbour Row
770;RB017,RB021,RB035,RB027,RB016;25;F;internet;Millbrook
771;RB016,RB033;20;F;internet;Saltmeadow
772;RB024,RB040,RB002,RB010,RB015;43;F;internet;Oldmarket
773;RB023;41;F;internet;Northgate
774;RB034,RB018,RB019,RB004,RB011;34;F;internet;Millbrook
775;RB010;45;F;internet;Oldmarket
776;RB038;20;M;internet;Oldmarket
777;RB010;20;F;internet;Harbour Row
778;RB010;43;F;paper;Oldmarket
779;RB015,RB009,RB016,RB034,RB004;45;M;internet;Castle Rise
780;RB034,RB033,RB024,RB001,RB035;31;F;internet;Harbour Row
781;RB016;75;F;internet;Oldmarket
782;RB015,RB025;25;F;paper;Northgate
783;RB032,RB016,RB017,RB035,RB028;37;F;internet;Millbrook
784;RB034,RB016;50;F;paper;Harbour Row
785;RB029,RB038,RB020,RB016;64;M;internet;Northgate
786;RB010,RB024,RB023,RB009,RB035;25;M;internet;Harbour Row
787;RB006;54;M;internet;Oldmarket
788;RB009,RB001;41;F;paper;Oldmarket
789;RB026,RB030,RB031;46;M;internet;Northgate
790;RB007;18;F;internet;Northgate
791;RB033;55;F;paper;Castle Rise
792;RB022,RB010,RB015;44;M;internet;Harbour Row
793;RB010,RB040,RB034,RB003,RB020;74;M;paper;Saltmeadow
794;RB009,RB040;45;F;internet;Harbour Row
795;RB028,RB035,RB014,RB010,RB037;62;M;internet;Oldmarket
796;RB018,RB031,RB039,RB035,RB025;71;M;paper;Northgate
797;RB012,RB002,RB001,RB038,RB035;39;F;internet;Oldmarket
798;RB033,RB034,RB024,RB018,RB028;57;M;internet;Castle Rise
799;RB009,RB027,RB029,RB014;35;M;internet;Northgate
800;RB024,RB010,RB035,RB026,RB038;36;F;paper;Harbour Row
801;RB024,RB001,RB010,RB040,RB027;75;M;paper;Harbour Row
802;RB006;48;F;paper;Saltmeadow
803;RB010;23;F;internet;Harbour Row
804;RB009,RB033,RB035,RB020;21;F;internet;Northgate
805;RB001,RB024,RB002,RB036;45;M;internet;Oldmarket
806;RB024;71;F;internet;Harbour Row
807;RB005;64;M;internet;Northgate
808;RB024,RB011,RB036,RB028,RB009;21;M;internet;Northgate
809;RB032,RB006,RB001,RB037;24;F;internet;Oldmarket
810;RB018,RB001;71;F;internet;Oldmarket
811;RB035;50;F;internet;Harbour Row
812;RB034,RB019,RB007,RB033;23;M;internet;Castle Rise
813;RB020,RB001,RB027,RB018,RB004;66;M;paper;Millbrook
814;RB022,RB024,RB015,RB010,RB027;50;M;internet;Harbour Row
815;RB001,RB034,RB031,RB038;29;M;internet;Millbrook
816;RB037;23;M;internet;Oldmarket
817;RB010,RB035,RB020,RB011,RB022;64;F;internet;Northgate
818;RB034;55;M;internet;Saltmeadow
819;RB018,RB029,RB034,RB001,RB009;55;F;paper;Oldmarket
820;RB015,RB009,RB037,RB014,RB007;20;M;internet;Oldmarket
821;RB001,RB026,RB010,RB024,RB015;23;M;internet;Oldmarket
822;RB015,RB027,RB011,RB010;43;M;internet;Harbour Row
823;RB013,RB038,RB030,RB026,RB024;83;F;internet;Saltmeadow
824;RB006,RB038,RB015;54;M;internet;Castle Rise
825;RB018,RB002,RB011,RB024;49;M;internet;Saltmeadow
826;RB037,RB010,RB024;45;F;internet;Millbrook
827;RB024,RB023,RB020;56;M;internet;Harbour Row
828;RB016,RB018,RB037;66;F;paper;Oldmarket
829;RB023,RB037,RB027,RB003;89;F;paper;Oldmarket
830;RB028,RB012,RB006;38;F;paper;Oldmarket
831;RB018,RB015,RB016,RB007;58;F;internet;Oldmarket
832;RB007,RB026,RB029,RB030;71;F;internet;Saltmeadow
833;RB024,RB021,RB029;40;M;internet;Oldmarket
834;RB010,RB035,RB040;56;M;internet;Harbour Row
835;RB035,RB002;82;M;paper;Millbrook
836;RB029,RB014,RB024,RB002,RB034;59;F;paper;Saltmeadow
837;RB024;39;F;internet;Harbour Row
838;RB010,RB001,RB018,RB034,RB027;31;F;internet;Northgate
839;RB030,RB004,RB035,RB028,RB034;43;F;internet;Millbrook
840;RB024;22;M;internet;Harbour Row
841;RB036,RB009,RB016,RB029,RB033;67;F;internet;Millbrook
842;RB028,RB015,RB029,RB008;58;F;internet;Harbour Row
843;RB002;70;F;paper;Saltmeadow
844;RB029;50;F;internet;Harbour Row
845;RB015,RB010,RB013,RB039;56;M;internet;Saltmeadow
846;RB005,RB015,RB024,RB034,RB001;20;F;internet;Oldmarket
847;RB010;22;M;internet;Oldmarket
848;RB031;39;F;internet;Northgate
849;RB023,RB022,RB009,RB024,RB020;71;M;paper;Harbour Row
850;RB024,RB035,RB009,RB039,RB010;23;M;internet;Harbour Row
851;RB002,RB020,RB031,RB037,RB003;31;F;internet;Oldmarket
852;RB010,RB035;67;F;paper;Harbour Row
853;RB036,RB022,RB010,RB024,RB037;38;F;internet;Harbour Row
854;RB024,RB016,RB003,RB035,RB001;67;M;internet;Saltmeadow
855;RB025,RB031,RB006;59;F;paper;Harbour Row
856;RB016;37;M;internet;Northgate
857;RB016,RB015,RB024,RB022,RB023;51;M;internet;Harbour Row
858;RB018;30;F;internet;Northgate
859;RB010,RB008,RB026,RB024,RB031;37;F;paper;Millbrook
860;RB037,RB030,RB026,RB027;29;F;internet;Northgate
861;RB035,RB016,RB024,RB010,RB027;85;M;paper;Saltmeadow
862;RB035,RB014,RB005,RB002,RB006;63;M;internet;Oldmarket
863;RB010,RB014,RB024,RB009;45;M;internet;Harbour Row
864;RB034,RB019,RB020,RB004,RB035;25;F;internet;Millbrook
865;RB020,RB016;38;F;paper;Harbour Row
866;RB016,RB029;33;F;internet;Saltmeadow
867;RB015,RB037;29;M;internet;Oldmarket
868;RB018,RB040,RB015,RB002,RB016;38;F;internet;Oldmarket
869;RB016,RB033;27;M;internet;Oldmarket
870;RB002,RB038,RB023,RB010,RB024;57;M;internet;Harbour Row
871;RB025,RB039,RB035,RB009,RB016;86;M;internet;Northgate
872;RB010,RB035,RB014;66;F;paper;Harbour Row
873;RB035,RB024,RB016,RB031,RB022;46;M;internet;Harbour Row
874;RB018,RB024;62;M;internet;Oldmarket
875;RB008,RB005,RB025;74;M;paper;Northgate
876;RB006,RB035,RB039,RB021,RB026;18;M;internet;Millbrook
877;RB035,RB022,RB034,RB007,RB040;56;F;paper;Saltmeadow
878;RB039,RB001,RB024,RB023,RB011;29;F;internet;Saltmeadow
879;RB011,RB010,RB009,RB024,RB026;37;M;internet;Harbour Row
880;RB030,RB027,RB033,RB034,RB016;37;M;internet;Castle Rise
881;RB034;33;F;internet;Castle Rise
882;RB010,RB034,RB015;53;M;internet;Castle Rise
883;RB018,RB029,RB020,RB016,RB006;39;F;internet;Oldmarket
884;RB033,RB034;49;M;internet;Castle Rise
885;RB027,RB029,RB015,RB028;56;F;internet;Oldmarket
886;RB033,RB029;33;F;internet;Millbrook
887;RB020;30;M;paper;Northgate
888;RB035;72;M;internet;Millbrook
889;RB009,RB023,RB037;25;F;internet;Harbour Row
890;RB006,RB002,RB013,RB030,RB010;24;F;paper;Oldmarket
891;RB010,RB007,RB009;64;F;internet;Castle Rise
892;RB020,RB016,RB005,RB027,RB036;47;M;internet;Northgate
893;RB003,RB034,RB040,RB039,RB009;89;F;paper;Northgate
894;RB024,RB001;63;F;paper;Harbour Row
895;RB009;30;M;internet;Saltmeadow
896;RB038,RB001,RB040,RB024,RB039;66;M;paper;Oldmarket
897;RB035,RB010,RB004;76;F;internet;Millbrook
898;RB014,RB009,RB010,RB023,RB015;50;F;internet;Harbour Row
899;RB007,RB016,RB034;47;M;internet;Castle Rise
900;RB035,RB040,RB001,RB027,RB032;58;F;internet;Oldmarket
901;RB016;56;F;internet;Northgate
902;RB030,RB034;58;M;paper;Millbrook
903;RB040,RB016,RB014,RB013,RB034;50;F;paper;Northgate
904;RB010,RB001,RB038,RB020;51;M;paper;Northgate
905;RB010,RB029,RB004,RB024,RB001;69;F;paper;Millbrook
906;RB035,RB016,RB010;54;F;paper;Castle Rise
907;RB001,RB010,RB006,RB017,RB002;49;F;internet;Oldmarket
908;RB016,RB031,RB006,RB013,RB040;72;F;paper;Saltmeadow
909;RB036;36;M;paper;Northgate
910;RB035,RB005;44;M;internet;Harbour Row
911;RB001,RB011,RB002,RB015;69;M;internet;Oldmarket
912;RB010;81;F;paper;Harbour Row
913;RB004;28;F;internet;Saltmeadow
914;RB015;28;M;internet;Oldmarket
915;RB018,RB015,RB005;53;M;internet;Oldmarket
916;RB015,RB016,RB002,RB020,RB035;43;F;internet;Northgate
917;RB034,RB024;86;M;paper;Millbrook
918;RB010;37;M;internet;Harbour Row
919;RB005,RB023,RB010,RB016,RB026;28;M;internet;Harbour Row
920;RB022,RB003,RB039,RB023,RB035;73;M;internet;Northgate
921;RB020;26;F;internet;Northgate
922;RB024,RB009,RB019,RB013;25;M;internet;Harbour Row
923;RB040;87;F;paper;Castle Rise
924;RB024,RB020,RB029;22;F;internet;Northgate
925;RB006,RB028,RB024,RB012,RB018;43;M;internet;Oldmarket
926;RB026,RB024,RB006,RB038;42;M;internet;Oldmarket
927;RB001;20;M;internet;Oldmarket
928;RB008,RB028,RB040;38;F;internet;Oldmarket
929;RB018,RB015,RB004,RB008,RB021;74;F;internet;Oldmarket
930;RB006;52;M;paper;Oldmarket
931;RB007,RB029,RB016,RB034,RB027;49;F;internet;Millbrook
932;RB035,RB037,RB026,RB010;28;F;internet;Northgate
933;RB038,RB016,RB033,RB019,RB001;46;F;internet;Millbrook
934;RB027,RB026,RB039;50;F;internet;Millbrook
935;RB002;39;M;internet;Harbour Row
936;RB037,RB032,RB001,RB027;66;M;internet;Oldmarket
937;RB010,RB024,RB036,RB002,RB020;34;M;internet;Northgate
938;RB034;35;F;paper;Millbrook
939;RB034;75;F;paper;Castle Rise
940;RB024;50;F;internet;Harbour Row
941;RB024;76;F;paper;Harbour Row
942;RB014,RB033,RB002,RB020;28;F;internet;Millbrook
943;RB004;51;M;paper;Harbour Row
944;RB016,RB010,RB001,RB038,RB035;78;F;paper;Oldmarket
945;RB015,RB016;24;F;internet;Oldmarket
946;RB035,RB019,RB026,RB010,RB017;63;M;internet;Millbrook
947;RB010,RB031,RB040;21;M;internet;Castle Rise
948;RB010,RB014,RB034,RB035,RB024;32;M;internet;Castle Rise
949;RB037;67;M;internet;Saltmeadow
950;RB027,RB016,RB034;56;F;internet;Millbrook
951;RB038,RB021,RB016,RB013,RB001;40;M;internet;Saltmeadow
952;RB023,RB018,RB027,RB024;69;F;paper;Harbour Row
953;RB027,RB010,RB016,RB009,RB024;62;F;internet;Harbour Row
954;RB032,RB031,RB016;31;F;internet;Northgate
955;RB039,RB010,RB007;29;F;internet;Castle Rise
956;RB005,RB024,RB002,RB040,RB008;64;F;internet;Oldmarket
957;RB034,RB016;71;M;paper;Castle Rise
958;RB010,RB029;26;M;internet;Millbrook
959;RB009,RB024,RB010,RB022;65;F;internet;Harbour Row
960;RB024,RB030,RB035,RB021,RB027;57;M;paper;Millbrook
961;RB037;85;M;internet;Oldmarket
962;RB001,RB037,RB035,RB010,RB004;37;M;internet;Millbrook
963;RB038,RB006;30;F;internet;Oldmarket
964;RB001;39;F;internet;Saltmeadow
965;RB018,RB006,RB003,RB008,RB016;42;F;internet;Oldmarket
966;RB010,RB018,RB009,RB038;26;F;internet;Harbour Row
967;RB006;64;F;internet;Northgate
968;RB022,RB030,RB028;65;F;internet;Oldmarket
969;RB015,RB016;25;M;internet;Millbrook
970;RB023;70;F;paper;Harbour Row
971;RB023,RB036;83;F;paper;Millbrook
972;RB019,RB020,RB004,RB016,RB002;37;M;internet;Millbrook
973;RB024,RB010,RB016,RB039,RB029;57;M;internet;Harbour Row
974;RB011,RB038,RB007,RB021;50;F;internet;Saltmeadow
975;RB010,RB006,RB023,RB038,RB033;49;M;internet;Millbrook
976;RB032,RB015;55;F;internet;Millbrook
977;RB010,RB022,RB024,RB016;70;F;internet;Harbour Row
978;RB010,RB023,RB035,RB009,RB034;38;M;paper;Harbour Row
979;RB024,RB022,RB021,RB010,RB026;21;M;paper;Harbour Row
980;RB028,RB017,RB026,RB030,RB040;46;M;internet;Harbour Row
981;RB024;62;M;paper;Harbour Row
982;RB001;68;M;internet;Oldmarket
983;RB013;34;F;internet;Harbour Row
984;RB032,RB034,RB038,RB026;52;M;internet;Castle Rise
985;RB016,RB015,RB024,RB039,RB027;78;F;paper;Castle Rise
986;RB009,RB024,RB001;36;M;internet;Harbour Row
987;RB006;20;F;internet;Northgate
988;RB016,RB006;36;M;internet;Millbrook
989;RB021;39;M;internet;Castle Rise
990;RB020,RB010,RB036,RB023;41;M;internet;Harbour Row
991;RB001,RB027,RB016,RB014;31;F;internet;Northgate
992;RB035,RB028,RB018,RB001,RB037;65;F;internet;Oldmarket
993;RB019,RB016;26;F;internet;Saltmeadow
994;RB001,RB015,RB004,RB035,RB013;29;M;internet;Millbrook
995;RB032,RB009;46;F;internet;Harbour Row
996;RB016;72;M;internet;Castle Rise
997;RB027;40;M;internet;Millbrook
998;RB021,RB024,RB019,RB010,RB013;65;M;internet;Millbrook
999;RB010,RB026,RB030,RB037,RB014;43;M;internet;Castle Rise
1000;RB006,RB027,RB001,RB036;50;F;internet;Oldmarket
1001;RB009;50;F;internet;Harbour Row
1002;RB024,RB010,RB040;66;F;paper;Harbour Row
1003;RB024;67;F;paper;Millbrook
1004;RB006,RB016,RB010,RB015,RB002;51;F;internet;Oldmarket
1005;RB024,RB002,RB026,RB005,RB006;40;F;internet;Oldmarket
1006;RB040,RB020;58;M;internet;Northgate
1007;RB016,RB032,RB033,RB010,RB021;29;F;internet;Castle Rise
1008;RB016,RB039,RB010,RB024,RB009;86;F;paper;Harbour Row
1009;RB023,RB013,RB022;39;M;paper;Saltmeadow
1010;RB037;37;M;internet;Northgate
1011;RB014,RB007,RB015,RB020;49;F;internet;Oldmarket
1012;RB027,RB016,RB004,RB035;31;M;internet;Millbrook
1013;RB023,RB005;42;F;paper;Harbour Row
1014;RB032,RB022,RB038,RB034,RB030;32;M;internet;Millbrook
1015;RB013,RB003,RB033,RB019,RB016;39;F;internet;Saltmeadow
1016;RB015,RB012,RB027,RB001,RB028;76;F;internet;Oldmarket
1017;RB013;27;F;internet;Oldmarket
1018;RB020;52;M;internet;Oldmarket
1019;RB038,RB001,RB037,RB018;68;M;paper;Oldmarket
1020;RB016;30;M;internet;Saltmeadow
1021;RB026,RB014,RB036;40;M;internet;Millbrook
1022;RB014,RB002,RB008,RB009,RB010;36;F;internet;Oldmarket
1023;RB036,RB038,RB013,RB015,RB029;42;F;paper;Saltmeadow
1024;RB037,RB027,RB002;49;M;paper;Oldmarket
1025;RB011,RB024,RB027,RB009,RB036;42;M;internet;Saltmeadow
1026;RB015;44;F;internet;Oldmarket
1027;RB013;43;M;internet;Saltmeadow
1028;RB035,RB024,RB037;19;F;internet;Oldmarket
1029;RB014,RB038;30;F;internet;Oldmarket
1030;RB014,RB015,RB016,RB010,RB038;66;F;internet;Harbour Row
1031;RB026,RB035,RB034;33;F;internet;Castle Rise
1032;RB002,RB016,RB028,RB015,RB029;70;F;internet;Oldmarket
1033;RB011,RB009;68;M;paper;Saltmeadow
1034;RB023,RB008,RB033,RB025,RB034;19;M;internet;Castle Rise
1035;RB016,RB037,RB034;59;F;internet;Castle Rise
1036;RB001,RB032;30;F;internet;Oldmarket
1037;RB034;71;M;internet;Castle Rise
1038;RB031,RB024,RB035;39;M;internet;Northgate
1039;RB028,RB034;56;F;internet;Castle Rise
1040;RB035;24;M;internet;Oldmarket
1041;RB022;69;F;internet;Harbour Row
1042;RB034;69;M;paper;Castle Rise
1043;RB001,RB036,RB014,RB015,RB005;36;M;internet;Oldmarket
1044;RB001,RB011,RB026,RB015,RB035;55;M;paper;Saltmeadow
1045;RB036;54;M;internet;Millbrook
1046;RB039;71;F;paper;Saltmeadow
1047;RB035;20;M;internet;Oldmarket
1048;RB004,RB034;51;M;paper;Castle Rise
1049;RB002,RB035,RB001,RB038;21;M;internet;Oldmarket
1050;RB001,RB029,RB002,RB015,RB009;39;M;internet;Oldmarket
1051;RB019,RB016,RB001,RB034;35;F;paper;Millbrook
1052;RB029,RB019,RB017,RB037,RB014;50;M;internet;Millbrook
1053;RB014;34;F;internet;Oldmarket
1054;RB019,RB029,RB009,RB036,RB026;55;M;internet;Millbrook
1055;RB039,RB013;73;M;paper;Saltmeadow
1056;RB002,RB004,RB016;33;F;internet;Millbrook
1057;RB020,RB027,RB023,RB035,RB010;43;F;internet;Harbour Row
1058;RB003,RB016,RB024,RB027,RB031;38;F;paper;Northgate
1059;RB018,RB026,RB037,RB020,RB024;74;M;internet;Oldmarket
1060;RB037,RB020,RB010,RB040;65;F;internet;Northgate
1061;RB040,RB032,RB024,RB033,RB006;44;M;internet;Saltmeadow
1062;RB024,RB010,RB015,RB009;27;M;internet;Harbour Row
1063;RB030,RB024,RB029,RB026,RB002;50;F;internet;Millbrook
1064;RB038;35;F;paper;Oldmarket
1065;RB010,RB022;67;F;paper;Harbour Row
1066;RB011,RB021,RB027,RB025,RB013;62;F;paper;Saltmeadow
1067;RB019,RB009,RB037,RB035,RB010;65;M;internet;Harbour Row
1068;RB001,RB009,RB010,RB024,RB035;84;F;paper;Harbour Row
1069;RB010;77;M;internet;Harbour Row
1070;RB010,RB015;23;M;internet;Saltmeadow
1071;RB001;62;F;internet;Saltmeadow
1072;RB034,RB016,RB035,RB032;38;F;internet;Castle Rise
1073;RB037,RB010,RB013;39;F;internet;Saltmeadow
1074;RB012,RB002,RB034;68;M;internet;Oldmarket
1075;RB010,RB023,RB018,RB021,RB012;45;F;internet;Harbour Row
1076;RB027,RB016,RB031,RB021;59;M;paper;Northgate
1077;RB016,RB024,RB040;69;M;internet;Castle Rise
1078;RB018;24;M;internet;Oldmarket
1079;RB031,RB010,RB012;24;M;internet;Harbour Row
1080;RB016,RB004;61;F;internet;Northgate
1081;RB010,RB017;74;F;internet;Millbrook
1082;RB001,RB028;32;F;internet;Oldmarket
1083;RB009,RB001;66;M;paper;Harbour Row
1084;RB016,RB010;68;M;paper;Oldmarket
1085;RB034,RB015,RB035,RB030,RB016;42;F;internet;Saltmeadow
1086;RB035,RB016,RB009;29;M;internet;Harbour Row
1087;RB020,RB026,RB009,RB035,RB010;60;M;internet;Northgate
1088;RB036,RB018,RB035,RB016,RB031;46;F;internet;Millbrook
1089;RB005,RB009,RB024,RB006,RB038;25;M;internet;Oldmarket
1090;RB016;60;M;internet;Castle Rise
1091;RB036,RB033,RB024,RB009,RB040;60;M;internet;Harbour Row
1092;RB024,RB022;40;F;internet;Harbour Row
1093;RB010,RB011,RB039,RB035,RB024;50;M;internet;Saltmeadow
1094;RB016;38;F;paper;Millbrook
1095;RB024,RB009;69;M;paper;Harbour Row
1096;RB036,RB010,RB016,RB026,RB034;43;F;internet;Castle Rise
1097;RB027,RB033,RB035;89;F;internet;Castle Rise
1098;RB010,RB035,RB001,RB006;62;F;internet;Saltmeadow
1099;RB001,RB037,RB039,RB006,RB028;32;F;internet;Oldmarket
1100;RB034,RB031,RB035,RB016,RB019;22;M;internet;Castle Rise
1101;RB015;69;F;paper;Oldmarket
1102;RB009,RB026,RB010,RB014;43;M;paper;Castle Rise
1103;RB016,RB010,RB031;45;M;paper;Northgate
1104;RB007;53;F;internet;Castle Rise
1105;RB014,RB015,RB024,RB003,RB039;83;M;paper;Oldmarket
1106;RB001;39;F;internet;Oldmarket
1107;RB011,RB034;74;M;internet;Castle Rise
1108;RB002,RB003,RB001,RB037;19;M;internet;Oldmarket
1109;RB026,RB010;66;F;paper;Millbrook
1110;RB026,RB010,RB024,RB030;36;M;internet;Harbour Row
1111;RB006,RB021,RB034,RB009,RB025;37;M;internet;Northgate
1112;RB010,RB019,RB036,RB027,RB024;56;F;paper;Harbour Row
1113;RB028;69;F;paper;Oldmarket
1114;RB008,RB010,RB014,RB005,RB034;36;F;internet;Oldmarket
1115;RB024,RB039,RB003,RB018,RB015;40;M;internet;Oldmarket
1116;RB023,RB001,RB024;30;M;internet;Harbour Row
1117;RB018,RB035,RB002;27;F;internet;Oldmarket
1118;RB020,RB027,RB024,RB036,RB010;54;F;internet;Harbour Row
1119;RB002;40;M;internet;Oldmarket
1120;RB025,RB038,RB016,RB035,RB027;66;F;internet;Northgate
1121;RB002;89;F;paper;Saltmeadow
1122;RB010,RB026,RB016;68;M;paper;Harbour Row
1123;RB027,RB017,RB015,RB025,RB004;45;F;paper;Northgate
1124;RB013,RB040,RB015,RB039,RB038;74;M;paper;Northgate
1125;RB040,RB034;36;M;internet;Millbrook
1126;RB032;74;M;paper;Oldmarket
1127;RB037,RB001,RB014,RB015;30;M;internet;Oldmarket
1128;RB021,RB014,RB015,RB009,RB001;37;F;internet;Oldmarket
1129;RB035,RB001;33;M;internet;Northgate
1130;RB020,RB005,RB002;35;M;internet;Northgate
1131;RB020;64;F;paper;Northgate
1132;RB033;40;M;paper;Saltmeadow
1133;RB026,RB035,RB029,RB011,RB013;29;F;internet;Northgate
1134;RB016,RB031,RB035,RB027,RB032;68;M;internet;Northgate
1135;RB008,RB014,RB001,RB015,RB026;28;F;internet;Oldmarket
1136;RB026;58;M;internet;Harbour Row
1137;RB020;53;F;internet;Northgate
1138;RB002,RB015,RB018,RB005,RB012;32;M;internet;Oldmarket
1139;RB010,RB024,RB038,RB021,RB034;34;M;internet;Harbour Row
1140;RB010,RB016,RB030;85;F;paper;Oldmarket
1141;RB023,RB024;64;F;paper;Harbour Row
1142;RB009;36;F;paper;Millbrook
1143;RB017,RB016,RB036,RB024,RB015;42;F;internet;Northgate
1144;RB026,RB004,RB006,RB016,RB035;45;M;internet;Millbrook
1145;RB038,RB034,RB024,RB039,RB002;36;M;internet;Millbrook
1146;RB035,RB034;73;M;internet;Saltmeadow
1147;RB020,RB035,RB016,RB031,RB010;47;M;internet;Northgate
1148;RB035,RB001,RB003,RB023;63;M;internet;Oldmarket
1149;RB024;27;M;internet;Oldmarket
1150;RB024,RB015,RB001,RB010,RB028;48;F;internet;Harbour Row
1151;RB010,RB021,RB038,RB024,RB023;74;F;internet;Harbour Row
1152;RB016,RB026,RB037,RB022,RB024;32;F;internet;Millbrook
1153;RB034,RB026,RB030;88;M;internet;Castle Rise
1154;RB015;25;F;internet;Oldmarket
1155;RB005;25;M;internet;Oldmarket
1156;RB023;35;F;internet;Castle Rise
1157;RB010;32;M;internet;Harbour Row
1158;RB023;57;M;internet;Northgate
1159;RB020;18;M;internet;Northgate
1160;RB010,RB024;56;M;internet;Harbour Row
1161;RB012,RB035,RB024;31;F;internet;Oldmarket
1162;RB023,RB012,RB003;47;M;internet;Oldmarket
1163;RB035,RB002,RB030,RB040,RB024;20;M;paper;Saltmeadow
1164;RB026,RB021,RB011;87;M;internet;Castle Rise
1165;RB016,RB007,RB040,RB039,RB034;37;O;internet;Oldmarket
1166;RB001;23;F;internet;Oldmarket
1167;RB025,RB018,RB019;52;F;internet;Northgate
1168;RB018;45;F;internet;Oldmarket
1169;RB009;42;F;internet;Northgate
1170;RB014;40;M;paper;Millbrook
1171;RB035,RB010,RB032,RB006,RB027;61;M;paper;Oldmarket
1172;RB031,RB016,RB039,RB035,RB034;22;M;internet;Northgate
1173;RB001,RB015,RB024,RB005;39;M;internet;Oldmarket
1174;RB001;27;F;internet;Castle Rise
1175;RB016,RB034,RB035,RB039,RB026;50;F;internet;Castle Rise
1176;RB001;47;M;internet;Oldmarket
1177;RB019,RB032,RB030;49;M;internet;Millbrook
1178;RB025;76;F;paper;Oldmarket
1179;RB035,RB031,RB016,RB036,RB033;27;F;paper;Northgate
1180;RB010;47;M;internet;Harbour Row
1181;RB023,RB001,RB019,RB010,RB025;27;F;internet;Millbrook
1182;RB015,RB002,RB001,RB008,RB006;54;F;paper;Oldmarket
1183;RB035;64;M;internet;Millbrook
1184;RB015,RB026,RB002,RB008,RB001;68;M;internet;Oldmarket
1185;RB035,RB034,RB022,RB010,RB024;36;F;internet;Castle Rise
1186;RB001,RB014,RB015,RB034,RB016;26;M;internet;Oldmarket
1187;RB033,RB010,RB018,RB024,RB029;54;F;internet;Oldmarket
1188;RB020;85;M;paper;Millbrook
1189;RB027;49;F;internet;Harbour Row
1190;RB033,RB034,RB019,RB007,RB040;61;M;paper;Castle Rise
1191;RB001,RB016,RB006;48;M;internet;Oldmarket
1192;RB021;41;F;internet;Millbrook
1193;RB015,RB014,RB027,RB037;22;F;paper;Oldmarket
1194;RB001,RB030,RB039,RB024,RB008;35;M;internet;Castle Rise
1195;RB010,RB026,RB003,RB018,RB023;68;M;paper;Castle Rise
1196;RB024,RB020,RB035,RB014,RB008;38;M;paper;Northgate
1197;RB015,RB009,RB024,RB039,RB016;47;M;paper;Harbour Row
1198;RB024,RB038,RB032,RB015;55;M;internet;Millbrook
1199;RB021,RB015,RB028,RB020,RB030;68;F;paper;Oldmarket
1200;RB034,RB010,RB037,RB003,RB005;83;F;paper;Oldmarket
1201;RB032,RB020,RB018,RB005,RB035;46;F;internet;Northgate
1202;RB037,RB031;39;M;internet;Northgate
1203;RB016,RB032,RB015,RB012,RB029;66;F;internet;Oldmarket
1204;RB016,RB035;41;F;internet;Saltmeadow
1205;RB034,RB014,RB010,RB004,RB039;84;M;paper;Millbrook
1206;RB019,RB016,RB015,RB026;23;M;internet;Saltmeadow
1207;RB034,RB006,RB024,RB014,RB033;59;F;paper;Saltmeadow
1208;RB034,RB029,RB038,RB010,RB040;88;F;paper;Castle Rise
1209;RB024,RB035,RB030,RB023,RB015;45;F;internet;Harbour Row
1210;RB040,RB006,RB024,RB023;68;F;internet;Millbrook
1211;RB009,RB015,RB012,RB002,RB020;45;F;internet;Oldmarket
1212;RB035,RB006,RB021,RB036,RB016;62;M;internet;Millbrook
1213;RB019,RB010,RB007,RB040;71;M;internet;Harbour Row
1214;RB035;64;F;internet;Millbrook
1215;RB034;58;M;internet;Castle Rise
1216;RB029,RB007,RB020,RB015,RB004;59;F;internet;Millbrook
1217;RB030,RB013,RB016,RB015,RB033;36;M;internet;Saltmeadow
1218;RB030,RB020,RB007,RB011,RB014;57;F;internet;Millbrook
1219;RB001;83;F;internet;Millbrook
1220;RB004,RB021,RB040,RB019,RB035;46;M;internet;Millbrook
1221;RB001,RB031,RB006,RB025;47;F;internet;Oldmarket
1222;RB018;29;M;internet;Northgate
1223;RB010;57;M;internet;Harbour Row
1224;RB010;31;F;internet;Harbour Row
1225;RB038;46;M;internet;Harbour Row
1226;RB031,RB036;37;F;internet;Northgate
1227;RB029,RB004,RB036,RB040,RB017;78;F;paper;Millbrook
1228;RB016,RB012,RB019,RB024,RB006;78;F;internet;Millbrook
1229;RB018,RB035,RB009;72;M;internet;Oldmarket
1230;RB035,RB027,RB009;67;M;paper;Northgate
1231;RB001,RB010,RB030,RB009,RB029;46;M;internet;Harbour Row
1232;RB016,RB031,RB026;31;F;internet;Northgate
1233;RB009,RB020,RB029,RB030,RB002;31;F;internet;Northgate
1234;RB009;53;M;internet;Millbrook
1235;RB015,RB039,RB014,RB028,RB002;68;F;internet;Oldmarket
1236;RB016;37;F;internet;Saltmeadow
1237;RB020;70;M;internet;Northgate
1238;RB016,RB002,RB015;24;F;internet;Oldmarket
1239;RB010,RB023,RB006,RB016,RB024;24;F;internet;Harbour Row
1240;RB031;29;M;internet;Northgate
1241;RB014,RB023,RB011,RB010,RB009;30;M;internet;Harbour Row
1242;RB032,RB004,RB027,RB013,RB026;49;M;internet;Millbrook
1243;RB016,RB037,RB035,RB006,RB026;43;F;internet;Northgate
1244;RB028,RB035;71;F;internet;Harbour Row
1245;RB016,RB011,RB017,RB015;20;M;internet;Saltmeadow
1246;RB019,RB039,RB010,RB024,RB018;73;M;paper;Harbour Row
1247;RB038;30;M;internet;Oldmarket
1248;RB026,RB025,RB038,RB016,RB007;54;M;internet;Northgate
1249;RB029,RB001,RB023,RB010,RB024;19;M;internet;Harbour Row
1250;RB001,RB014,RB032,RB005,RB002;58;M;internet;Oldmarket
1251;RB026,RB010,RB035,RB025;20;M;internet;Northgate
1252;RB016,RB035,RB029,RB024,RB031;79;F;paper;Northgate
1253;RB004,RB031,RB002,RB003,RB010;35;F;internet;Oldmarket
1254;RB023;64;F;internet;Millbrook
1255;RB032,RB010,RB019;72;F;paper;Millbrook
1256;RB027,RB015;19;F;internet;Castle Rise
1257;RB040,RB015,RB028,RB017,RB039;23;M;internet;Oldmarket
1258;RB015,RB037,RB035,RB024,RB023;63;F;internet;Saltmeadow
1259;RB025,RB016,RB007,RB006;52;F;paper;Castle Rise
1260;RB037,RB038,RB024,RB001,RB006;55;F;internet;Oldmarket
1261;RB001;58;M;internet;Castle Rise
1262;RB004,RB024,RB027;26;M;internet;Castle Rise
1263;RB038,RB035,RB036,RB010,RB016;27;F;internet;Millbrook
1264;RB029,RB016,RB024,RB035,RB010;72;F;paper;Saltmeadow
1265;RB038;70;F;paper;Oldmarket
1266;RB008;85;F;internet;Millbrook
1267;RB015,RB035;37;F;paper;Northgate
1268;RB036,RB010,RB020,RB027,RB015;40;F;internet;Northgate
1269;RB035,RB016,RB010,RB034;65;F;internet;Millbrook
1270;RB035,RB008;36;F;internet;Oldmarket
1271;RB006,RB036,RB018,RB015,RB032;42;F;internet;Oldmarket
1272;RB010,RB011,RB016,RB001,RB024;40;F;internet;Harbour Row
1273;RB015;30;M;internet;Oldmarket
1274;RB031;67;F;internet;Castle Rise
1275;RB024,RB035;81;F;paper;Harbour Row
1276;RB035,RB007,RB015,RB034,RB020;73;F;paper;Northgate
1277;RB015,RB002,RB006,RB003,RB032;23;M;paper;Oldmarket
1278;RB009,RB034;35;M;internet;Castle Rise
1279;RB009,RB024,RB035;71;M;internet;Millbrook
1280;RB010;51;F;internet;Harbour Row
1281;RB016,RB015,RB023,RB037,RB035;60;M;internet;Saltmeadow
1282;RB016;83;F;paper;Millbrook
1283;RB034,RB018,RB014,RB035,RB001;81;F;paper;Oldmarket
1284;RB035,RB010,RB023,RB026,RB024;63;M;internet;Harbour Row
1285;RB037,RB006,RB015,RB001;36;F;internet;Oldmarket
1286;RB010,RB024,RB033,RB002,RB001;26;M;internet;Harbour Row
1287;RB010;26;F;internet;Harbour Row
1288;RB004,RB006,RB027,RB015,RB010;39;M;internet;Harbour Row
1289;RB019;35;M;internet;Castle Rise
1290;RB013,RB024,RB025,RB009,RB038;59;F;paper;Harbour Row
1291;RB015;59;M;paper;Oldmarket
1292;RB039,RB007,RB030,RB024,RB001;32;M;internet;Saltmeadow
1293;RB016,RB034,RB015;41;M;internet;Saltmeadow
1294;RB033,RB015;35;M;internet;Castle Rise
1295;RB034,RB036;83;M;paper;Oldmarket
1296;RB016,RB014;51;M;internet;Saltmeadow
1297;RB023,RB007,RB024,RB010,RB038;50;M;paper;Harbour Row
1298;RB006,RB001;35;F;internet;Oldmarket
1299;RB034,RB015;29;M;internet;Oldmarket
1300;RB018,RB023,RB015;65;M;internet;Oldmarket
1301;RB040,RB014,RB035;39;F;internet;Oldmarket
1302;RB003,RB010,RB006,RB018,RB040;51;F;internet;Oldmarket
1303;RB010,RB037,RB013,RB024,RB023;44;F;internet;Harbour Row
1304;RB016;47;M;internet;Oldmarket
1305;RB015,RB028,RB017,RB010,RB026;59;M;paper;Millbrook
1306;RB001;53;M;paper;Oldmarket
1307;RB010,RB035,RB019;40;F;internet;Millbrook
1308;RB030,RB010,RB006,RB013;38;M;internet;Saltmeadow
1309;RB006,RB015;30;F;internet;Oldmarket
1310;RB020,RB016;86;F;paper;Castle Rise
1311;RB010,RB031,RB009,RB027,RB033;25;M;internet;Harbour Row
1312;RB020,RB036,RB039;55;F;internet;Northgate
1313;RB035,RB028,RB026,RB016,RB015;46;F;paper;Oldmarket
1314;RB024,RB036,RB029;37;F;internet;Harbour Row
1315;RB001,RB037,RB040,RB034,RB002;27;F;internet;Oldmarket
1316;RB027,RB016,RB035;72;M;internet;Millbrook
1317;RB015,RB037,RB024,RB035,RB006;40;F;internet;Oldmarket
1318;RB002,RB017;23;F;internet;Millbrook
1319;RB010,RB031,RB024,RB035,RB034;32;M;internet;Harbour Row
1320;RB004,RB023,RB014,RB035,RB010;49;F;paper;Saltmeadow
1321;RB016;48;M;internet;Harbour Row
1322;RB037,RB029,RB014,RB016;65;F;internet;Oldmarket
1323;RB026,RB033,RB040,RB025,RB038;30;F;internet;Castle Rise
1324;RB035,RB033,RB016,RB010,RB020;20;M;internet;Harbour Row
1325;RB016,RB009,RB035,RB024;73;F;internet;Harbour Row
1326;RB010,RB025,RB035,RB009,RB040;71;M;paper;Millbrook
1327;RB016,RB018,RB006,RB033;48;F;internet;Oldmarket
1328;RB011,RB002,RB019,RB018,RB037;28;M;internet;Oldmarket
1329;RB019;68;M;internet;Oldmarket
1330;RB012,RB006,RB010;39;M;internet;Oldmarket
1331;RB009,RB038,RB034;32;M;internet;Millbrook
1332;RB010,RB015,RB022,RB026,RB016;37;F;paper;Castle Rise
1333;RB024,RB027,RB016,RB009,RB010;21;F;internet;Harbour Row
1334;RB015,RB019,RB002,RB009,RB010;41;F;internet;Oldmarket
1335;RB034,RB026,RB001;86;F;paper;Castle Rise
1336;RB037,RB024,RB034;89;F;internet;Harbour Row
1337;RB010,RB001,RB024,RB026,RB016;28;F;internet;Oldmarket
1338;RB039,RB037;64;F;paper;Millbrook
1339;RB020,RB016,RB015,RB035,RB024;48;F;internet;Northgate
1340;RB022,RB002,RB034,RB024,RB030;74;F;paper;Harbour Row
1341;RB035;36;F;internet;Harbour Row
1342;RB020,RB004;36;F;internet;Oldmarket
1343;RB032;62;M;internet;Harbour Row
1344;RB039,RB001,RB015,RB035;66;F;internet;Oldmarket
1345;RB033;37;F;internet;Millbrook
1346;RB031,RB021,RB014,RB010,RB015;38;F;internet;Oldmarket
1347;RB010;55;F;paper;Harbour Row
1348;RB010;35;F;internet;Millbrook
1349;RB015,RB010,RB024,RB027,RB016;26;F;internet;Harbour Row
1350;RB018,RB011,RB003,RB007;33;M;internet;Oldmarket
1351;RB024,RB035,RB037;52;F;paper;Oldmarket
1352;RB016;28;F;internet;Oldmarket
1353;RB034,RB037,RB020;57;M;paper;Northgate
1354;RB035,RB038;41;F;internet;Millbrook
1355;RB034;21;M;internet;Castle Rise
1356;RB026,RB006;50;F;internet;Oldmarket
1357;RB039;61;M;internet;Harbour Row
1358;RB027,RB020,RB024,RB015,RB010;63;F;internet;Harbour Row
1359;RB022,RB009,RB024;24;F;internet;Harbour Row
1360;RB021,RB032,RB016,RB017,RB029;80;F;paper;Saltmeadow
1361;RB024,RB034;48;F;internet;Saltmeadow
1362;RB019,RB022,RB018;24;F;internet;Northgate
1363;RB020,RB001;32;M;internet;Northgate
1364;RB009,RB010,RB022,RB016,RB013;29;M;internet;Northgate
1365;RB015,RB024,RB014,RB010,RB001;72;M;paper;Oldmarket
1366;RB022;73;M;internet;Harbour Row
1367;RB029,RB009;59;M;internet;Harbour Row
1368;RB035;22;M;internet;Oldmarket
1369;RB036,RB022,RB031;46;F;internet;Saltmeadow
1370;RB001,RB023;27;F;internet;Oldmarket
1371;RB037,RB038;56;M;paper;Northgate
1372;RB010,RB031,RB039,RB034,RB033;46;M;internet;Northgate
1373;RB005,RB033,RB034;50;M;internet;Saltmeadow
1374;RB035;39;M;internet;Millbrook
1375;RB004,RB030,RB015,RB008,RB010;35;M;internet;Millbrook
1376;RB001,RB002,RB024,RB007,RB033;27;M;internet;Oldmarket
1377;RB034;72;F;internet;Oldmarket
1378;RB037,RB019;88;M;paper;Millbrook
1379;RB008,RB031,RB039,RB025;34;F;internet;Northgate
1380;RB001;21;M;internet;Millbrook
1381;RB014,RB001,RB003,RB040,RB035;52;F;internet;Oldmarket
1382;RB034,RB018,RB024;62;F;internet;Harbour Row
1383;RB010,RB026,RB024,RB038,RB001;88;F;paper;Harbour Row
1384;RB016,RB024;44;F;internet;Harbour Row
1385;RB024,RB039,RB019,RB017,RB010;61;M;internet;Millbrook
1386;RB016;72;F;paper;Castle Rise
1387;RB030,RB024,RB034,RB010,RB038;39;M;internet;Harbour Row
1388;RB013,RB001,RB034;39;F;paper;Castle Rise
1389;RB025,RB035,RB013,RB007,RB026;18;F;internet;Northgate
1390;RB026,RB033,RB010,RB039,RB035;71;F;paper;Saltmeadow
1391;RB034,RB020,RB016,RB010,RB024;20;F;internet;Harbour Row
1392;RB026,RB010;34;F;internet;Saltmeadow
1393;RB010;70;F;paper;Harbour Row
1394;RB024,RB009,RB022,RB010;43;M;paper;Harbour Row
1395;RB010,RB023,RB029,RB036,RB030;74;F;internet;Harbour Row
1396;RB016,RB034,RB020,RB031,RB003;81;M;paper;Castle Rise
1397;RB034,RB006;50;F;internet;Northgate
1398;RB019,RB016,RB010,RB026,RB036;54;F;internet;Millbrook
1399;RB018,RB005,RB008,RB032,RB006;58;F;internet;Oldmarket
1400;RB035,RB015,RB027,RB024,RB010;43;M;internet;Northgate
1401;RB007;48;M;internet;Oldmarket
1402;RB024,RB010;26;M;internet;Harbour Row
1403;RB005,RB010;50;F;internet;Northgate
1404;RB035,RB026,RB024;50;F;internet;Castle Rise
1405;RB016,RB027,RB003,RB035,RB034;29;F;internet;Castle Rise
1406;RB022,RB018,RB035,RB026,RB030;78;M;paper;Castle Rise
1407;RB037,RB035;72;F;paper;Oldmarket
1408;RB012,RB038,RB031,RB036,RB029;54;F;internet;Northgate
1409;RB024,RB035,RB023,RB022,RB015;74;M;internet;Harbour Row
1410;RB031,RB015,RB030,RB001,RB027;43;M;internet;Oldmarket
1411;RB023,RB021,RB031,RB015;37;F;internet;Northgate
1412;RB023,RB024,RB007,RB020,RB001;21;M;internet;Harbour Row
1413;RB006;22;F;internet;Saltmeadow
1414;RB016,RB023,RB001,RB040,RB020;56;M;internet;Northgate
1415;RB029,RB035;48;F;internet;Oldmarket
1416;RB014,RB024,RB034,RB015,RB030;38;F;internet;Castle Rise
1417;RB024,RB007,RB027,RB015,RB039;26;M;internet;Saltmeadow
1418;RB013;71;M;paper;Saltmeadow
1419;RB018,RB015,RB014,RB025,RB008;27;F;internet;Oldmarket
1420;RB003;38;M;internet;Oldmarket
1421;RB034;25;F;internet;Millbrook
1422;RB016,RB035,RB039,RB010,RB006;39;F;internet;Millbrook
1423;RB035,RB040,RB005,RB006;74;M;paper;Oldmarket
1424;RB034,RB007,RB016,RB033,RB020;39;F;paper;Castle Rise
1425;RB024,RB007,RB010,RB001,RB027;76;M;paper;Harbour Row
1426;RB035,RB001;61;F;internet;Oldmarket
1427;RB006,RB020,RB007,RB025;56;M;internet;Northgate
1428;RB024,RB020;46;M;internet;Northgate
1429;RB018;43;F;paper;Oldmarket
1430;RB015,RB034,RB035;38;M;internet;Millbrook
1431;RB035,RB013,RB001,RB034,RB016;50;M;paper;Saltmeadow
1432;RB030;35;M;paper;Castle Rise
1433;RB035,RB037;68;M;paper;Oldmarket
1434;RB035;62;M;paper;Northgate
1435;RB040;20;M;internet;Oldmarket
1436;RB027;20;M;internet;Oldmarket
1437;RB019;36;F;internet;Northgate
1438;RB025,RB001,RB031,RB034,RB020;46;M;internet;Northgate
1439;RB005;52;M;internet;Millbrook
1440;RB034,RB036,RB018;31;F;internet;Castle Rise
1441;RB015,RB035;20;F;internet;Millbrook
1442;RB014;40;F;paper;Millbrook
1443;RB001,RB035,RB015,RB012,RB002;69;F;paper;Oldmarket
1444;RB006,RB035,RB016,RB040,RB024;37;F;internet;Oldmarket
1445;RB003;57;F;internet;Harbour Row
1446;RB016,RB027,RB030,RB025;55;F;internet;Northgate
1447;RB010;81;F;internet;Harbour Row
1448;RB034,RB037;44;F;internet;Castle Rise
1449;RB027,RB031,RB038,RB006,RB029;26;M;internet;Oldmarket
1450;RB034,RB012,RB029,RB033,RB035;52;F;internet;Castle Rise
1451;RB014;39;F;internet;Northgate
1452;RB033,RB015,RB006;87;M;internet;Oldmarket
1453;RB020,RB001;69;M;paper;Northgate
1454;RB020,RB007,RB034;59;F;internet;Castle Rise
1455;RB035;55;M;paper;Millbrook
1456;RB024,RB010;55;M;paper;Harbour Row
1457;RB033,RB029,RB034,RB027,RB035;68;F;paper;Saltmeadow
1458;RB039,RB038,RB001,RB006;87;M;paper;Millbrook
1459;RB016,RB010,RB024;49;F;internet;Harbour Row
1460;RB024,RB036,RB004,RB010,RB016;65;M;paper;Harbour Row
1461;RB010;80;F;paper;Millbrook
1462;RB035,RB034,RB021,RB007,RB016;51;F;internet;Saltmeadow
1463;RB022,RB019,RB010,RB034,RB009;69;M;internet;Harbour Row
1464;RB010,RB026,RB024,RB023,RB016;29;F;internet;Harbour Row
1465;RB025,RB038;57;F;internet;Northgate
1466;RB037,RB015,RB016,RB038,RB012;22;F;internet;Oldmarket
1467;RB020,RB009,RB007,RB038,RB029;23;F;paper;Northgate
1468;RB010,RB031,RB026,RB015,RB039;36;F;internet;Northgate
1469;RB038,RB024,RB035,RB010,RB017;59;F;internet;Castle Rise
1470;RB040,RB026,RB009,RB019;85;F;internet;Harbour Row
1471;RB021,RB038,RB016,RB017,RB029;66;M;paper;Millbrook
1472;RB034,RB026,RB005,RB010,RB015;20;F;internet;Saltmeadow
1473;RB023,RB009,RB026,RB024,RB006;36;M;internet;Harbour Row
1474;RB007,RB039,RB014,RB024,RB040;27;F;internet;Oldmarket
1475;RB027,RB001,RB037,RB033;55;M;internet;Castle Rise
1476;RB026,RB035,RB004,RB027,RB017;19;M;internet;Millbrook
1477;RB038,RB032,RB027,RB009,RB024;39;M;paper;Harbour Row
1478;RB034,RB002,RB028,RB029,RB020;33;F;internet;Millbrook
1479;RB037,RB024,RB029,RB030,RB011;65;M;paper;Saltmeadow
1480;RB034,RB003,RB016,RB033,RB010;50;M;paper;Castle Rise
1481;RB010,RB040,RB005;76;F;paper;Oldmarket
1482;RB038;71;M;internet;Millbrook
1483;RB035,RB002,RB028;23;M;internet;Oldmarket
1484;RB022,RB016;52;F;internet;Harbour Row
1485;RB028,RB002,RB016,RB001,RB015;44;F;internet;Oldmarket
1486;RB030,RB010,RB039,RB020,RB002;57;M;internet;Northgate
1487;RB010,RB039,RB034,RB016,RB026;33;M;internet;Harbour Row
1488;RB018,RB030,RB027,RB010,RB002;61;F;internet;Oldmarket
1489;RB035,RB010,RB009,RB024,RB034;43;M;internet;Harbour Row
1490;RB006;72;M;internet;Harbour Row
1491;RB035,RB029,RB034;52;F;internet;Castle Rise
1492;RB033;69;F;paper;Saltmeadow
1493;RB035,RB020,RB010,RB022,RB034;28;F;internet;Northgate
1494;RB016;85;F;paper;Millbrook
1495;RB035;66;M;internet;Northgate
1496;RB001,RB031,RB002,RB035,RB034;30;F;paper;Northgate
1497;RB014,RB009,RB016,RB007,RB023;29;M;internet;Millbrook
1498;RB027,RB026,RB010,RB022,RB032;45;F;internet;Millbrook
1499;RB020,RB021,RB022,RB024,RB010;58;M;paper;Harbour Row
1500;RB027,RB005,RB037,RB015;43;M;paper;Oldmarket
1501;RB010,RB034,RB016;40;F;internet;Castle Rise
1502;RB039,RB037,RB024,RB031,RB023;61;F;internet;Millbrook
1503;RB023,RB018,RB038,RB016,RB028;68;M;internet;Harbour Row
1504;RB015;60;F;paper;Millbrook
1505;RB010;32;M;internet;Oldmarket
1506;RB035,RB039,RB020,RB010,RB034;23;F;internet;Northgate
1507;RB006,RB034,RB024,RB002,RB038;48;F;paper;Castle Rise
1508;RB010,RB034;65;M;paper;Harbour Row
1509;RB035,RB034,RB023,RB026,RB009;31;F;internet;Northgate
1510;RB016;36;M;internet;Millbrook
1511;RB024,RB038;29;F;internet;Castle Rise
1512;RB009,RB010,RB017,RB016,RB024;66;M;paper;Millbrook
1513;RB020,RB034,RB016,RB039,RB001;67;M;internet;Castle Rise
1514;RB039,RB035,RB024,RB014,RB020;72;M;internet;Northgate
1515;RB014,RB034;25;M;internet;Oldmarket
1516;RB036,RB020,RB034,RB035,RB021;79;M;paper;Castle Rise
1517;RB008,RB003,RB037,RB039,RB033;56;F;internet;Oldmarket
1518;RB020,RB031,RB010,RB028;18;M;internet;Northgate
1519;RB018,RB040;45;F;internet;Oldmarket
1520;RB010,RB016,RB035;26;M;internet;Northgate
1521;RB034;65;F;internet;Castle Rise
1522;RB021,RB016,RB037,RB011,RB040;42;M;paper;Saltmeadow
1523;RB035,RB033,RB038;49;F;paper;Castle Rise
1524;RB002,RB040,RB038;41;M;paper;Oldmarket
1525;RB034,RB024,RB037,RB010,RB014;57;F;internet;Oldmarket
1526;RB010;60;F;paper;Harbour Row
1527;RB016,RB010,RB034;77;F;internet;Castle Rise
1528;RB010,RB034,RB033;46;M;internet;Castle Rise
1529;RB035;74;M;internet;Saltmeadow
1530;RB034;22;M;internet;Millbrook
1531;RB010,RB024,RB033,RB009,RB001;31;M;internet;Harbour Row
1532;RB018,RB031,RB027,RB010;41;F;paper;Millbrook
1533;RB010,RB033,RB023,RB014;65;F;internet;Harbour Row
1534;RB010,RB036,RB024;54;F;internet;Harbour Row
1535;RB035,RB016,RB019,RB003,RB015;26;M;internet;Millbrook
1536;RB010;67;F;internet;Harbour Row
1537;RB002,RB035,RB009,RB036,RB006;39;M;internet;Saltmeadow
1538;RB035;40;M;internet;Millbrook
1539;RB010,RB009,RB016,RB023,RB026;45;F;internet;Harbour Row
1540;RB018;28;M;internet;Oldmarket
1541;RB010,RB015,RB024,RB020,RB009;47;F;internet;Harbour Row
1542;RB024,RB010,RB003;87;F;paper;Harbour Row
1543;RB035,RB001,RB002,RB029;54;F;internet;Oldmarket
1544;RB018,RB035;32;M;internet;Oldmarket
1545;RB024,RB010;46;M;internet;Harbour Row
1546;RB023;67;F;paper;Harbour Row
1547;RB028,RB040,RB035,RB036,RB002;56;F;paper;Saltmeadow
1548;RB036,RB021,RB002,RB035,RB001;85;F;paper;Oldmarket
1549;RB010,RB034,RB003,RB039,RB017;39;F;internet;Northgate
1550;RB010,RB037,RB020,RB001,RB015;49;M;internet;Oldmarket
1551;RB001;75;F;paper;Oldmarket
1552;RB032,RB015;46;F;internet;Oldmarket
1553;RB010;26;F;internet;Northgate
1554;RB010;56;F;paper;Oldmarket
1555;RB015,RB031,RB023,RB001;62;F;paper;Oldmarket
1556;RB017,RB020,RB031,RB034;71;F;paper;Northgate
1557;RB035,RB032;74;F;internet;Harbour Row
1558;RB001,RB006;41;M;internet;Oldmarket
1559;RB018,RB009,RB026,RB011,RB037;49;F;internet;Saltmeadow
1560;RB040;38;M;paper;Saltmeadow
1561;RB035,RB016,RB031,RB039,RB033;61;F;internet;Castle Rise
1562;RB023,RB031;33;F;internet;Harbour Row
1563;RB018,RB028,RB021,RB015;23;F;internet;Oldmarket
1564;RB020,RB033,RB014,RB016,RB024;53;F;internet;Oldmarket
1565;RB039;72;F;paper;Millbrook
1566;RB024;53;F;internet;Harbour Row
1567;RB035;35;M;internet;Saltmeadow
1568;RB036,RB025,RB008;41;F;internet;Millbrook
1569;RB010,RB024,RB016,RB001,RB029;71;F;paper;Oldmarket
1570;RB036,RB020,RB013,RB031,RB025;39;F;internet;Northgate
1571;RB033,RB034,RB030,RB010,RB032;59;F;internet;Castle Rise
1572;RB001,RB024;67;M;paper;Northgate
1573;RB006,RB010,RB024,RB016,RB023;29;M;internet;Harbour Row
1574;RB006,RB035,RB005,RB037,RB010;21;M;internet;Oldmarket
1575;RB024,RB005;74;F;internet;Oldmarket
1576;RB019;24;M;internet;Millbrook
1577;RB015;67;F;internet;Oldmarket
1578;RB002,RB015,RB009,RB024,RB003;59;F;internet;Oldmarket
1579;RB011;60;M;internet;Oldmarket
1580;RB011,RB009,RB023,RB036,RB026;25;M;internet;Castle Rise
1581;RB001,RB002,RB006;45;M;internet;Oldmarket
1582;RB028,RB022;44;M;internet;Harbour Row
1583;RB037,RB015,RB006,RB001,RB012;60;F;paper;Oldmarket
1584;RB002,RB034,RB011,RB035,RB018;19;M;internet;Castle Rise
1585;RB038,RB010,RB007,RB004,RB019;47;F;internet;Millbrook
1586;RB014,RB024,RB016,RB011,RB013;64;M;internet;Saltmeadow
1587;RB035;74;M;paper;Harbour Row
1588;RB036;69;F;paper;Oldmarket
1589;RB028,RB023,RB006,RB016,RB026;72;M;paper;Millbrook
1590;RB009,RB030,RB024,RB036,RB025;26;M;internet;Northgate
1591;RB018,RB032,RB009;33;F;internet;Oldmarket
1592;RB004,RB035,RB023,RB024,RB010;63;F;internet;Harbour Row
1593;RB026,RB039;51;M;paper;Northgate
1594;RB016,RB034;45;M;internet;Millbrook
1595;RB031,RB020,RB003,RB027,RB017;63;M;paper;Oldmarket
1596;RB026,RB010,RB016;82;M;paper;Harbour Row
1597;RB018,RB016;25;M;internet;Oldmarket
1598;RB022,RB017;72;F;paper;Harbour Row
1599;RB009,RB038,RB028;53;M;paper;Saltmeadow
1600;RB038,RB004,RB016,RB011,RB002;56;F;paper;Millbrook
1601;RB001;61;M;internet;Oldmarket
1602;RB016,RB029,RB034,RB030;36;M;internet;Castle Rise
1603;RB016;27;F;internet;Millbrook
1604;RB035,RB033,RB021;67;M;internet;Northgate
1605;RB037,RB035,RB009;57;F;internet;Oldmarket
1606;RB015,RB035,RB006,RB009;34;M;internet;Millbrook
1607;RB039,RB015,RB005,RB002;82;F;internet;Oldmarket
1608;RB034,RB019;54;F;internet;Castle Rise
1609;RB025;73;O;paper;Castle Rise
1610;RB016,RB023,RB024,RB033,RB007;25;F;internet;Millbrook
1611;RB023,RB022,RB024,RB021;50;F;internet;Northgate
1612;RB027,RB020,RB034,RB018;72;F;internet;Northgate
1613;RB010,RB024,RB022,RB023,RB019;77;F;paper;Harbour Row
1614;RB010,RB021,RB002,RB026,RB001;23;F;internet;Oldmarket
1615;RB010,RB022,RB028;45;M;internet;Harbour Row
1616;RB009,RB001,RB035,RB010,RB008;43;M;internet;Oldmarket
1617;RB007,RB034,RB006,RB029;71;F;paper;Saltmeadow
1618;RB015,RB009,RB023,RB010,RB035;39;F;internet;Harbour Row
1619;RB039,RB006,RB010,RB034,RB019;52;M;internet;Millbrook
1620;RB002,RB020,RB001,RB005,RB023;47;F;paper;Northgate
1621;RB035,RB024,RB011,RB036,RB029;60;F;internet;Saltmeadow
1622;RB029,RB011,RB010,RB006,RB004;62;F;internet;Millbrook
1623;RB015,RB001;55;F;internet;Millbrook
1624;RB028,RB001,RB005,RB027,RB034;39;F;internet;Oldmarket
1625;RB002,RB016,RB006,RB038,RB027;31;F;internet;Oldmarket
1626;RB010,RB029,RB024,RB016,RB018;83;M;internet;Harbour Row
1627;RB034,RB024,RB040,RB010;34;F;internet;Castle Rise
1628;RB035;39;M;paper;Harbour Row
1629;RB024,RB027;31;M;internet;Harbour Row
1630;RB014,RB029,RB034,RB035;32;F;internet;Oldmarket
1631;RB001,RB028,RB021,RB015,RB014;33;F;internet;Northgate
1632;RB019,RB017,RB016,RB030,RB022;32;M;internet;Millbrook
1633;RB038,RB016,RB035;36;F;paper;Castle Rise
1634;RB032,RB019,RB009,RB034,RB007;75;M;paper;Millbrook
1635;RB024,RB004,RB036;27;F;internet;Oldmarket
1636;RB016,RB002,RB024,RB027,RB010;58;M;paper;Harbour Row
1637;RB014,RB010,RB001,RB015,RB018;53;F;internet;Oldmarket
1638;RB016;69;M;paper;Castle Rise
1639;RB001,RB009,RB016,RB014,RB028;53;M;internet;Oldmarket
1640;RB033,RB034,RB016,RB030,RB015;35;F;internet;Northgate
1641;RB010,RB027,RB035;41;F;paper;Harbour Row
1642;RB010,RB033,RB020,RB025;63;M;internet;Northgate
1643;RB040;48;M;internet;Millbrook
1644;RB010,RB003,RB031;46;F;paper;Northgate
1645;RB034;82;F;internet;Millbrook
1646;RB006;19;F;internet;Oldmarket
1647;RB038,RB033,RB022,RB019,RB004;43;M;internet;Millbrook
1648;RB039,RB032,RB004,RB015;62;F;internet;Oldmarket
1649;RB020,RB027,RB024,RB031,RB008;27;F;internet;Millbrook
1650;RB018,RB007,RB009,RB006,RB010;76;F;paper;Harbour Row
1651;RB024,RB027,RB009,RB016,RB010;71;M;internet;Harbour Row
1652;RB032,RB009,RB027,RB026;30;F;internet;Millbrook
1653;RB009,RB010,RB006;83;M;paper;Harbour Row
1654;RB035,RB004,RB006;51;M;internet;Millbrook
1655;RB016,RB037,RB034,RB010,RB030;70;M;internet;Harbour Row
1656;RB020,RB034,RB031,RB036,RB039;83;F;internet;Northgate
1657;RB039,RB006,RB016;70;M;paper;Millbrook
1658;RB036,RB016,RB013,RB010,RB011;55;M;internet;Saltmeadow
1659;RB002,RB006,RB037,RB001,RB032;61;M;internet;Oldmarket
1660;RB010;32;F;internet;Harbour Row
1661;RB001,RB027,RB025,RB011,RB033;39;F;internet;Northgate
1662;RB001,RB007,RB010,RB011,RB020;31;F;internet;Saltmeadow
1663;RB027;60;M;internet;Castle Rise
1664;RB010,RB032,RB040,RB001,RB028;34;M;internet;Oldmarket
1665;RB033,RB016,RB031,RB010,RB019;44;F;internet;Northgate
1666;RB010,RB017,RB024,RB025,RB035;61;F;paper;Harbour Row
1667;RB015,RB027;87;F;paper;Oldmarket
1668;RB026,RB024,RB038;32;M;internet;Harbour Row
1669;RB036,RB022,RB009,RB028,RB003;78;F;paper;Harbour Row
1670;RB010,RB022,RB032;56;M;paper;Harbour Row
1671;RB015,RB010,RB027,RB019,RB034;83;M;paper;Millbrook
1672;RB006,RB033,RB021,RB001,RB038;29;F;internet;Oldmarket
1673;RB027,RB010,RB005;25;M;internet;Harbour Row
1674;RB001,RB022,RB010;37;M;internet;Harbour Row
1675;RB001,RB008,RB028;73;F;internet;Oldmarket
1676;RB023,RB024,RB035,RB009,RB016;49;F;internet;Harbour Row
1677;RB031,RB035,RB020,RB011,RB009;22;F;internet;Northgate
1678;RB040,RB011,RB015;35;F;paper;Millbrook
1679;RB034,RB018,RB027,RB015,RB035;55;F;internet;Oldmarket
1680;RB033,RB005,RB032,RB028,RB001;50;F;internet;Millbrook
1681;RB006,RB014,RB038,RB030,RB001;43;M;internet;Oldmarket
1682;RB006,RB008,RB016,RB030;54;F;internet;Oldmarket
1683;RB025,RB024,RB029;37;F;internet;Northgate
1684;RB006,RB027;26;M;internet;Oldmarket
1685;RB040,RB016,RB035,RB022;31;F;internet;Millbrook
1686;RB010,RB034,RB016,RB020;51;F;internet;Northgate
1687;RB037,RB026;54;F;internet;Northgate
1688;RB018;29;F;internet;Oldmarket
1689;RB012,RB015;39;M;internet;Oldmarket
1690;RB036,RB015,RB007;40;M;internet;Oldmarket
1691;RB011,RB024,RB026,RB016;44;M;internet;Northgate
1692;RB028,RB001,RB011;60;F;internet;Oldmarket
1693;RB024,RB036,RB007;30;F;internet;Saltmeadow
1694;RB027,RB004,RB034,RB007,RB009;24;M;internet;Castle Rise
1695;RB035,RB024,RB033,RB016,RB034;59;M;internet;Castle Rise
1696;RB014,RB010,RB022,RB007;51;M;internet;Millbrook
1697;RB023,RB010,RB039,RB021,RB024;80;M;internet;Harbour Row
1698;RB035,RB039,RB006,RB017,RB024;38;M;internet;Millbrook
1699;RB016;21;M;internet;Millbrook
1700;RB032,RB013,RB004,RB014;39;O;paper;Millbrook
1701;RB026,RB031,RB027,RB007,RB010;56;M;paper;Castle Rise
1702;RB027,RB018;27;F;internet;Millbrook
1703;RB015,RB013,RB024,RB037,RB005;20;M;internet;Oldmarket
1704;RB021,RB039,RB040,RB024;47;M;internet;Harbour Row
1705;RB019,RB035,RB040,RB034,RB021;88;M;internet;Millbrook
1706;RB021;22;F;internet;Northgate
1707;RB032,RB020;58;F;paper;Oldmarket
1708;RB014,RB001,RB011,RB024,RB033;21;F;internet;Castle Rise
1709;RB004,RB035,RB016;20;F;internet;Millbrook
1710;RB009;69;F;internet;Saltmeadow
1711;RB036,RB014;28;F;internet;Millbrook
1712;RB034;44;M;internet;Northgate
1713;RB016;20;F;internet;Saltmeadow
1714;RB016,RB002;63;F;internet;Northgate
1715;RB024,RB020,RB031;18;F;internet;Northgate
1716;RB030,RB009,RB025;66;M;internet;Northgate
1717;RB010,RB038;35;M;paper;Harbour Row
1718;RB008,RB015;28;M;internet;Castle Rise
1719;RB001,RB024,RB037;39;M;internet;Oldmarket
1720;RB015,RB016,RB030;37;F;internet;Oldmarket
1721;RB037;58;F;internet;Oldmarket
1722;RB012,RB036,RB039,RB010,RB007;44;M;internet;Millbrook
1723;RB040,RB010,RB030,RB002,RB036;72;F;internet;Harbour Row
1724;RB025,RB033,RB010,RB024,RB019;41;M;internet;Castle Rise
1725;RB037;53;M;paper;Harbour Row
1726;RB029,RB035;23;F;internet;Harbour Row
1727;RB010,RB009,RB036,RB002;88;F;internet;Millbrook
1728;RB035,RB015,RB019;50;F;paper;Oldmarket
1729;RB016,RB010,RB038,RB009;32;F;internet;Harbour Row
1730;RB022,RB018,RB036,RB001,RB035;42;F;internet;Oldmarket
1731;RB015,RB001,RB014,RB006,RB030;62;M;paper;Oldmarket
1732;RB005,RB011,RB026,RB010,RB033;34;F;internet;Saltmeadow
1733;RB035,RB034,RB026,RB025,RB006;24;M;paper;Castle Rise
1734;RB005,RB029,RB027,RB001,RB018;31;F;internet;Oldmarket
1735;RB032,RB016,RB025;39;M;internet;Northgate
1736;RB024,RB027,RB002;42;M;paper;Northgate
1737;RB039,RB035,RB027,RB034;30;M;internet;Saltmeadow
1738;RB010;64;M;internet;Harbour Row
1739;RB033,RB009,RB016,RB007,RB024;54;M;paper;Harbour Row
1740;RB007,RB003,RB006,RB001,RB015;25;F;internet;Millbrook
1741;RB010,RB024,RB036;39;F;internet;Harbour Row
1742;RB003;64;F;paper;Millbrook
1743;RB031,RB023,RB009;47;F;internet;Castle Rise
1744;RB039,RB018,RB010,RB038,RB015;54;F;internet;Northgate
1745;RB030,RB001,RB015,RB010,RB017;43;F;paper;Millbrook
1746;RB034,RB036;48;F;internet;Castle Rise
1747;RB034;30;M;internet;Castle Rise
1748;RB031,RB035,RB016,RB010,RB027;54;M;internet;Northgate
1749;RB036,RB024,RB026;28;M;internet;Harbour Row
1750;RB001,RB030,RB002,RB015,RB018;73;M;internet;Oldmarket
1751;RB025,RB024,RB034,RB010;30;M;internet;Harbour Row
1752;RB034,RB002,RB015,RB018,RB001;73;M;paper;Oldmarket
1753;RB018,RB026,RB010,RB002;18;F;internet;Oldmarket
1754;RB033;24;F;internet;Castle Rise
1755;RB008,RB034,RB005,RB009,RB015;37;F;paper;Oldmarket
1756;RB006;23;M;internet;Oldmarket
1757;RB010,RB020,RB033,RB024;39;F;internet;Northgate
1758;RB010,RB030;29;M;internet;Harbour Row
1759;RB038;68;M;paper;Harbour Row
1760;RB034,RB009,RB024,RB035,RB038;39;M;internet;Castle Rise
1761;RB015,RB028,RB019;45;M;internet;Oldmarket
1762;RB024;67;M;paper;Northgate
1763;RB019,RB004,RB023,RB036,RB035;27;M;internet;Millbrook
1764;RB018,RB028,RB034,RB024,RB035;59;F;internet;Northgate
1765;RB035,RB015,RB012,RB025,RB031;72;F;paper;Oldmarket
1766;RB011,RB034,RB035;51;F;internet;Saltmeadow
1767;RB006,RB027,RB034,RB035,RB029;45;M;internet;Saltmeadow
1768;RB004;29;M;internet;Oldmarket
1769;RB024,RB034,RB039,RB040,RB038;42;F;internet;Castle Rise
1770;RB024;31;F;internet;Harbour Row
1771;RB013;20;F;internet;Oldmarket
1772;RB024,RB010,RB034,RB016,RB022;47;F;internet;Harbour Row
1773;RB010,RB023;36;M;internet;Harbour Row
1774;RB034,RB014;66;M;paper;Castle Rise
1775;RB034;44;M;internet;Saltmeadow
1776;RB038;55;F;internet;Oldmarket
1777;RB036,RB034,RB014;54;F;internet;Oldmarket
1778;RB005,RB001,RB012,RB002,RB008;73;M;internet;Oldmarket
1779;RB035,RB016,RB026,RB029,RB034;35;F;internet;Saltmeadow
1780;RB011,RB034;76;F;internet;Castle Rise
1781;RB009,RB037,RB015;43;F;internet;Oldmarket
1782;RB040,RB024,RB023;25;M;internet;Harbour Row
1783;RB015,RB004,RB039;42;F;internet;Millbrook
1784;RB016,RB039,RB009,RB010,RB006;37;M;internet;Harbour Row
1785;RB016,RB022,RB001,RB020,RB015;36;F;internet;Millbrook
1786;RB033,RB039,RB015,RB034,RB036;55;F;internet;Castle Rise
1787;RB040,RB006,RB014,RB035,RB032;38;M;internet;Oldmarket
1788;RB024,RB034,RB026,RB010,RB023;71;F;paper;Harbour Row
1789;RB009;71;M;paper;Harbour Row
1790;RB031,RB002,RB008,RB010,RB020;50;M;internet;Northgate
1791;RB010,RB031,RB026,RB016;63;F;internet;Harbour Row
1792;RB033,RB024,RB012,RB016,RB008;72;M;internet;Oldmarket
1793;RB035;34;M;internet;Oldmarket
1794;RB016,RB031,RB037,RB028,RB026;58;F;internet;Northgate
1795;RB028,RB006,RB018,RB015,RB003;20;F;internet;Oldmarket
1796;RB034,RB015,RB009,RB010,RB030;37;F;internet;Castle Rise
1797;RB029,RB016,RB035,RB010,RB015;52;M;paper;Northgate
1798;RB035,RB028,RB015,RB002,RB040;47;M;internet;Oldmarket
1799;RB025,RB029,RB019,RB011,RB010;42;M;internet;Millbrook
1800;RB021;56;M;internet;Millbrook
1801;RB017;71;F;paper;Northgate
1802;RB039,RB015,RB038,RB026,RB016;40;F;paper;Millbrook
1803;RB026,RB010,RB024,RB022,RB016;84;M;internet;Harbour Row
1804;RB006,RB002,RB010,RB035,RB014;74;M;internet;Oldmarket
1805;RB026,RB038,RB021,RB001;40;F;internet;Oldmarket
1806;RB025;65;F;internet;Harbour Row
1807;RB011,RB031;35;M;internet;Saltmeadow
1808;RB020;54;M;internet;Castle Rise
1809;RB038;54;F;internet;Northgate
1810;RB010,RB035,RB034;20;M;internet;Harbour Row
1811;RB025,RB020,RB002,RB016,RB038;44;M;internet;Northgate
1812;RB024,RB036,RB035,RB016;41;F;internet;Harbour Row
1813;RB006,RB015,RB037,RB035,RB007;18;M;internet;Oldmarket
1814;RB010,RB024,RB035,RB040,RB016;36;M;internet;Harbour Row
1815;RB010;19;M;internet;Castle Rise
1816;RB026;18;F;internet;Millbrook
1817;RB005;61;M;paper;Millbrook
1818;RB011,RB013,RB035,RB017;70;F;internet;Millbrook
1819;RB018;36;M;internet;Oldmarket
1820;RB009;54;M;internet;Harbour Row
1821;RB020,RB018,RB035,RB001;70;F;paper;Oldmarket
1822;RB024,RB027,RB014,RB035,RB034;30;F;internet;Oldmarket
1823;RB038,RB020,RB029,RB002,RB025;74;M;paper;Northgate
1824;RB009,RB024,RB010,RB023,RB035;61;F;paper;Harbour Row
1825;RB016,RB015;68;F;internet;Northgate
1826;RB024,RB016,RB035,RB034,RB010;45;F;internet;Millbrook
1827;RB010,RB015,RB012,RB018,RB002;44;F;internet;Oldmarket
1828;RB020,RB024,RB025;45;F;internet;Northgate
1829;RB009,RB011,RB010,RB024,RB030;42;M;internet;Harbour Row
1830;RB012,RB018,RB028,RB027,RB008;39;F;internet;Oldmarket
1831;RB027,RB021;52;M;internet;Northgate
1832;RB023,RB001,RB039,RB034;80;M;paper;Harbour Row
1833;RB010,RB024;26;F;internet;Harbour Row
1834;RB034;22;M;internet;Castle Rise
1835;RB039,RB024,RB033;35;F;internet;Castle Rise
1836;RB024;68;M;paper;Saltmeadow
1837;RB014,RB018,RB006;18;F;internet;Oldmarket
1838;RB015,RB016,RB037,RB039,RB032;40;F;internet;Oldmarket
1839;RB009,RB010,RB029,RB022,RB023;59;M;internet;Harbour Row
1840;RB010,RB006,RB001;83;M;paper;Oldmarket
1841;RB001,RB033,RB026;33;F;internet;Castle Rise
1842;RB020,RB031,RB010,RB035,RB033;73;F;paper;Northgate
1843;RB035,RB009,RB015,RB001,RB030;58;M;internet;Northgate
1844;RB018,RB014,RB019,RB039,RB034;45;F;internet;Oldmarket
1845;RB026,RB006;73;M;internet;Harbour Row
1846;RB010;33;F;internet;Saltmeadow
1847;RB011,RB002;25;F;paper;Millbrook
1848;RB008,RB037;71;F;internet;Oldmarket
1849;RB040,RB015,RB002;22;F;internet;Oldmarket
1850;RB024,RB009,RB023,RB032,RB022;81;M;internet;Harbour Row
1851;RB024,RB001,RB013;54;F;internet;Saltmeadow
1852;RB015,RB034,RB010,RB014,RB001;59;M;paper;Castle Rise
1853;RB001,RB027,RB018,RB006;39;M;paper;Oldmarket
1854;RB020;52;F;internet;Northgate
1855;RB036,RB024,RB031,RB010;80;M;paper;Northgate
1856;RB013,RB038,RB004,RB015,RB010;28;M;internet;Saltmeadow
1857;RB024,RB020;80;F;paper;Harbour Row
1858;RB037;62;M;internet;Oldmarket
1859;RB033,RB031,RB039,RB027,RB015;50;M;internet;Castle Rise
1860;RB004,RB016,RB040,RB013,RB035;62;M;paper;Millbrook
1861;RB032,RB031;31;M;internet;Oldmarket
1862;RB002,RB006,RB015,RB037,RB008;38;M;internet;Oldmarket
1863;RB016,RB010,RB024,RB031;72;F;internet;Harbour Row
1864;RB032,RB022;51;F;internet;Castle Rise
1865;RB010,RB002,RB006,RB016;54;M;internet;Oldmarket
1866;RB035;40;F;internet;Saltmeadow
1867;RB007,RB021,RB003,RB033,RB023;35;M;internet;Castle Rise
1868;RB016;64;M;internet;Oldmarket
1869;RB015,RB001;43;F;paper;Oldmarket
1870;RB038;30;M;internet;Castle Rise
1871;RB015,RB029,RB024,RB001,RB035;25;M;internet;Oldmarket
1872;RB005,RB015,RB030,RB036,RB027;40;M;internet;Northgate
1873;RB015,RB035,RB033,RB001;79;M;internet;Oldmarket
1874;RB034,RB035;58;M;internet;Castle Rise
1875;RB025,RB039,RB031,RB034,RB015;66;M;paper;Northgate
1876;RB018,RB020,RB026,RB016,RB021;20;F;internet;Millbrook
1877;RB001;26;O;internet;Oldmarket
1878;RB018;54;M;paper;Millbrook
1879;RB015;56;M;internet;Oldmarket
1880;RB016,RB031,RB010,RB038,RB002;43;M;paper;Northgate
1881;RB031,RB035;29;F;internet;Northgate
1882;RB021,RB026,RB020,RB010,RB034;34;M;internet;Castle Rise
1883;RB039,RB033;68;F;paper;Oldmarket
1884;RB038,RB016;26;M;internet;Harbour Row
1885;RB012,RB014,RB034,RB001,RB015;39;F;internet;Oldmarket
1886;RB032,RB015,RB010,RB035;51;M;internet;Castle Rise
1887;RB010,RB023,RB034,RB016,RB015;50;M;internet;Castle Rise
1888;RB001,RB029;50;F;internet;Northgate
1889;RB034,RB006;40;M;internet;Northgate
1890;RB016;51;F;internet;Harbour Row
1891;RB020,RB002,RB038,RB037;85;M;paper;Northgate
1892;RB023,RB016,RB024,RB009;32;M;internet;Harbour Row
1893;RB035,RB031,RB024,RB010,RB039;65;M;internet;Northgate
1894;RB015,RB018,RB028,RB029;69;F;paper;Oldmarket
1895;RB016,RB020,RB010,RB009,RB039;69;F;paper;Northgate
1896;RB039,RB016,RB001,RB014;27;F;internet;Oldmarket
1897;RB035,RB010,RB016,RB001,RB028;80;M;paper;Northgate
1898;RB035,RB016,RB034,RB007,RB033;87;F;internet;Castle Rise
1899;RB017,RB010,RB022;76;M;paper;Millbrook
1900;RB010;79;F;paper;Northgate
1901;RB016,RB010,RB024,RB013,RB035;67;F;internet;Harbour Row
1902;RB037,RB035;52;F;internet;Millbrook
1903;RB038,RB031,RB022,RB020,RB039;40;M;paper;Northgate
1904;RB023,RB032,RB024,RB010,RB016;44;F;internet;Harbour Row
1905;RB015,RB026,RB035,RB032;60;M;paper;Millbrook
1906;RB008,RB024,RB001,RB010;20;M;internet;Oldmarket
1907;RB006,RB038,RB016,RB027,RB015;63;M;internet;Millbrook
1908;RB002,RB001,RB015,RB016,RB018;70;F;internet;Oldmarket
1909;RB037;70;M;internet;Harbour Row
1910;RB002,RB016;40;M;internet;Harbour Row
1911;RB039,RB016,RB013,RB006,RB010;44;M;internet;Saltmeadow
1912;RB027,RB036,RB021,RB026,RB024;33;F;internet;Millbrook
1913;RB038,RB022,RB024,RB018;42;F;internet;Harbour Row
1914;RB014;72;M;internet;Northgate
1915;RB024;39;F;internet;Harbour Row
1916;RB009,RB002;63;F;paper;Millbrook
1917;RB032;29;M;internet;Oldmarket
1918;RB040,RB031,RB035,RB010;34;F;internet;Northgate
1919;RB009,RB014,RB036,RB010;31;F;internet;Oldmarket
1920;RB021;36;F;internet;Northgate
1921;RB006,RB014,RB002,RB026,RB010;26;F;internet;Oldmarket
1922;RB025;59;M;paper;Saltmeadow
1923;RB011,RB009,RB028,RB003,RB020;59;F;internet;Saltmeadow
1924;RB006;47;F;internet;Saltmeadow
1925;RB013,RB006,RB009,RB017,RB031;42;M;internet;Northgate
1926;RB008,RB039,RB030,RB028,RB020;80;F;paper;Oldmarket
1927;RB024,RB035,RB014,RB016,RB029;19;F;internet;Castle Rise
1928;RB006,RB016;70;F;paper;Castle Rise
1929;RB011,RB035;52;F;internet;Millbrook
1930;RB034,RB007,RB029,RB019;62;M;internet;Castle Rise
1931;RB035,RB021,RB037,RB003;42;M;internet;Oldmarket
1932;RB034,RB015,RB006,RB031;71;M;paper;Oldmarket
1933;RB003,RB034,RB017,RB023,RB027;46;F;internet;Millbrook
1934;RB015,RB034,RB001,RB009,RB028;22;M;internet;Oldmarket
1935;RB028,RB015,RB005;71;F;paper;Oldmarket
1936;RB026,RB031,RB005,RB039,RB016;49;F;internet;Millbrook
1937;RB026,RB035,RB038,RB023,RB011;40;M;internet;Saltmeadow
1938;RB034,RB033,RB015,RB016,RB010;23;M;internet;Castle Rise
1939;RB024,RB018,RB012,RB034,RB031;49;M;internet;Harbour Row
1940;RB027,RB026,RB009;55;M;internet;Harbour Row
1941;RB017;45;M;internet;Oldmarket
1942;RB010;67;F;internet;Harbour Row
1943;RB023,RB008,RB015,RB032,RB018;63;F;internet;Oldmarket
1944;RB010,RB029;63;F;internet;Harbour Row
1945;RB001,RB035;56;F;paper;Northgate
1946;RB015,RB018;73;M;internet;Oldmarket
1947;RB010,RB024,RB028,RB023;21;F;internet;Harbour Row
1948;RB016,RB033,RB034,RB021,RB035;59;M;internet;Castle Rise
1949;RB015,RB010,RB009,RB024;42;M;paper;Harbour Row
1950;RB010,RB034;44;F;internet;Millbrook
1951;RB023,RB026;76;F;paper;Millbrook
1952;RB010,RB035,RB026,RB034,RB036;66;F;internet;Castle Rise
1953;RB012,RB035,RB001,RB007;34;F;internet;Millbrook
1954;RB034,RB004,RB031,RB023,RB010;26;M;internet;Harbour Row
1955;RB016,RB019;39;M;internet;Millbrook
1956;RB038;71;F;internet;Harbour Row
1957;RB020,RB022,RB026,RB018,RB024;26;F;internet;Northgate
1958;RB022,RB011;29;M;internet;Saltmeadow
1959;RB020,RB038,RB039,RB025,RB021;25;M;internet;Northgate
1960;RB019,RB015,RB027;55;M;paper;Millbrook
1961;RB007,RB008,RB001,RB026,RB005;67;F;paper;Oldmarket
1962;RB035;71;M;internet;Northgate
1963;RB024,RB016,RB010,RB018,RB026;63;M;paper;Harbour Row
1964;RB033,RB009,RB014,RB010;46;M;internet;Millbrook
1965;RB024;40;F;internet;Harbour Row
1966;RB035,RB002,RB004,RB016,RB030;21;M;internet;Northgate
1967;RB004,RB025,RB008,RB010,RB036;61;M;paper;Millbrook
1968;RB015,RB001,RB033,RB005,RB020;26;M;internet;Oldmarket
1969;RB002,RB024,RB035,RB010,RB015;19;M;internet;Oldmarket
1970;RB009,RB038,RB010,RB037,RB021;46;F;internet;Harbour Row
1971;RB034,RB001,RB016,RB026,RB024;39;F;internet;Castle Rise
1972;RB023;39;F;internet;Saltmeadow
1973;RB010,RB012;71;M;internet;Harbour Row
1974;RB027,RB001,RB012,RB028,RB037;66;M;paper;Oldmarket
1975;RB024,RB031,RB026,RB030,RB018;18;F;internet;Northgate
1976;RB022,RB002,RB001,RB035,RB008;64;F;internet;Oldmarket
1977;RB024,RB025,RB027,RB040,RB032;86;F;paper;Millbrook
1978;RB035;40;F;internet;Harbour Row
1979;RB031,RB035,RB034,RB007;30;F;internet;Northgate
1980;RB015;31;M;internet;Saltmeadow
1981;RB020,RB006,RB001,RB014,RB015;24;M;internet;Oldmarket
1982;RB015,RB007,RB038,RB005,RB018;39;F;internet;Saltmeadow
1983;RB015;49;M;internet;Oldmarket
1984;RB001;65;M;paper;Oldmarket
1985;RB024;81;F;internet;Northgate
1986;RB030,RB012,RB024,RB006,RB031;42;F;internet;Oldmarket
1987;RB037,RB018;35;F;internet;Oldmarket
1988;RB030,RB003,RB016,RB024,RB027;44;M;internet;Millbrook
1989;RB014,RB008,RB016;23;M;internet;Oldmarket
1990;RB017,RB030;89;F;paper;Northgate
1991;RB024,RB023,RB010,RB011,RB016;72;F;internet;Harbour Row
1992;RB010,RB002,RB009,RB017,RB007;55;F;internet;Harbour Row
1993;RB001,RB028,RB024;61;M;internet;Saltmeadow
1994;RB026;83;M;paper;Millbrook
1995;RB033,RB035;53;M;internet;Northgate
1996;RB002,RB013,RB035,RB001,RB005;43;F;paper;Oldmarket
1997;RB024;69;M;paper;Saltmeadow
1998;RB002;49;F;internet;Millbrook
1999;RB007;49;F;internet;Saltmeadow
2000;RB026,RB031;77;F;paper;Oldmarket
2001;RB018,RB035,RB001,RB015;78;M;paper;Oldmarket
2002;RB022,RB032,RB029;73;F;paper;Harbour Row
2003;RB027,RB032,RB024,RB019;54;F;internet;Oldmarket
2004;RB024,RB010,RB009,RB016,RB001;71;M;internet;Harbour Row
2005;RB004,RB027,RB031,RB001,RB040;84;F;paper;Northgate
2006;RB036,RB031,RB026,RB009,RB005;26;F;internet;Oldmarket
2007;RB015,RB025,RB011;47;F;internet;Northgate
2008;RB009,RB024,RB016,RB023,RB036;41;M;internet;Harbour Row
2009;RB039;48;F;internet;Oldmarket
2010;RB001,RB007;29;F;internet;Oldmarket
2011;RB021,RB006,RB024;34;M;internet;Saltmeadow
2012;RB026,RB028;84;M;paper;Millbrook
2013;RB035,RB016,RB007,RB040;47;M;internet;Millbrook
2014;RB021,RB036;36;M;internet;Millbrook
2015;RB024;70;F;internet;Northgate
2016;RB038;27;M;internet;Oldmarket
2017;RB004,RB017,RB005,RB010,RB015;65;M;paper;Millbrook
2018;RB010,RB009,RB034;36;M;paper;Harbour Row
2019;RB020;26;F;internet;Harbour Row
2020;RB010,RB018,RB036,RB023,RB009;81;M;paper;Harbour Row
2021;RB006,RB030,RB035,RB025,RB015;89;F;paper;Millbrook
2022;RB001,RB002,RB015,RB018;59;F;internet;Oldmarket
2023;RB010;68;M;paper;Oldmarket
2024;RB016,RB024,RB037,RB029,RB001;26;F;internet;Harbour Row
2025;RB035,RB024,RB026,RB039,RB034;65;M;internet;Saltmeadow
2026;RB040,RB026;18;M;paper;Millbrook
2027;RB024,RB010,RB036,RB040,RB009;54;M;internet;Harbour Row
2028;RB040,RB009,RB024,RB007,RB025;82;F;paper;Harbour Row
2029;RB029,RB035,RB005,RB026;59;M;internet;Millbrook
2030;RB026,RB010,RB038,RB001,RB040;24;M;internet;Saltmeadow
2031;RB016;18;F;internet;Northgate
2032;RB037,RB036,RB026,RB016,RB024;34;M;internet;Oldmarket
2033;RB020;62;M;internet;Northgate
2034;RB024,RB019,RB034,RB033,RB036;18;M;internet;Castle Rise
2035;RB018;33;M;internet;Oldmarket
2036;RB018,RB040,RB022,RB016,RB002;60;M;internet;Harbour Row
2037;RB009,RB028,RB016,RB010;31;F;internet;Oldmarket
2038;RB038,RB015,RB031,RB036,RB040;25;F;internet;Northgate
2039;RB016,RB036,RB031,RB006,RB009;51;F;internet;Northgate
2040;RB006;80;M;paper;Oldmarket
2041;RB007,RB024,RB035;57;M;internet;Harbour Row
2042;RB016,RB010;84;M;internet;Harbour Row
2043;RB016,RB001,RB009;33;M;internet;Oldmarket
2044;RB016,RB010,RB035,RB033,RB024;38;M;internet;Harbour Row
2045;RB037,RB018,RB026,RB016,RB017;76;F;internet;Oldmarket
2046;RB008,RB020,RB016,RB010,RB029;29;F;internet;Harbour Row
2047;RB035;33;M;internet;Castle Rise
2048;RB034,RB024,RB027,RB016,RB033;70;F;internet;Castle Rise
2049;RB039;61;M;internet;Millbrook
2050;RB025,RB026,RB020,RB006,RB010;42;M;internet;Northgate
2051;RB035,RB024,RB034,RB009,RB030;72;F;paper;Millbrook
2052;RB010;57;F;paper;Harbour Row
2053;RB034,RB011,RB039,RB035,RB030;37;M;internet;Saltmeadow
2054;RB018,RB037,RB015,RB006,RB012;26;F;internet;Oldmarket
2055;RB035,RB010,RB029,RB039;34;M;internet;Harbour Row
2056;RB033,RB036,RB040,RB035,RB034;32;M;internet;Castle Rise
2057;RB033,RB040,RB027,RB015,RB035;44;F;internet;Millbrook
2058;RB033,RB009,RB034,RB016,RB017;87;F;internet;Castle Rise
2059;RB009,RB024,RB007,RB010,RB037;65;F;paper;Harbour Row
2060;RB024;19;M;internet;Harbour Row
2061;RB024,RB017,RB003,RB029;37;M;internet;Saltmeadow
2062;RB010;43;M;internet;Harbour Row
2063;RB015;36;M;internet;Oldmarket
2064;RB014,RB002,RB001;36;M;paper;Oldmarket
2065;RB024,RB016,RB033;66;M;internet;Harbour Row
2066;RB018,RB037,RB020,RB033,RB002;69;F;paper;Oldmarket
2067;RB009,RB019,RB034,RB006,RB013;27;F;internet;Saltmeadow
2068;RB002,RB037,RB027,RB034;23;M;internet;Castle Rise
2069;RB028,RB034,RB010;37;M;internet;Oldmarket
2070;RB034,RB016,RB001,RB026,RB037;41;M;internet;Oldmarket
2071;RB001,RB002,RB005,RB006;26;F;internet;Oldmarket
2072;RB038,RB016,RB007,RB002,RB001;18;F;internet;Millbrook
2073;RB009,RB024,RB010,RB034,RB039;75;F;internet;Harbour Row
2074;RB024;51;F;paper;Saltmeadow
2075;RB038,RB034,RB016,RB014,RB015;57;M;internet;Oldmarket
2076;RB009;29;F;internet;Harbour Row
2077;RB010;54;M;internet;Millbrook
2078;RB026,RB004,RB031,RB027,RB035;42;M;internet;Millbrook
2079;RB001;70;F;paper;Oldmarket
2080;RB022,RB030,RB009,RB026,RB010;31;F;internet;Harbour Row
2081;RB035,RB008,RB005,RB027,RB010;50;F;internet;Oldmarket
2082;RB039,RB029,RB035,RB027,RB007;79;M;paper;Saltmeadow
2083;RB012,RB001,RB016,RB039,RB028;53;M;internet;Oldmarket
2084;RB031,RB034,RB023,RB001,RB020;37;M;internet;Northgate
2085;RB035;73;F;paper;Harbour Row
2086;RB007,RB010,RB016,RB030,RB040;41;F;internet;Millbrook
2087;RB010;85;F;paper;Harbour Row
2088;RB010,RB024,RB036,RB016,RB023;50;F;internet;Harbour Row
2089;RB001,RB015;62;M;paper;Millbrook
2090;RB001;79;F;paper;Oldmarket
2091;RB034,RB033,RB002,RB035,RB010;40;F;internet;Castle Rise
2092;RB026,RB002,RB016,RB039;38;F;paper;Northgate
2093;RB027,RB015;83;F;internet;Millbrook
2094;RB035,RB023,RB015,RB020,RB010;61;M;internet;Harbour Row
2095;RB019,RB035,RB010,RB026,RB024;87;F;internet;Millbrook
2096;RB010,RB013,RB007,RB015,RB001;21;F;internet;Millbrook
2097;RB035,RB010,RB039,RB032,RB013;60;F;paper;Saltmeadow
2098;RB024,RB009,RB025,RB027,RB010;83;M;paper;Harbour Row
2099;RB007,RB024,RB034,RB009,RB004;52;M;internet;Harbour Row
2100;RB015,RB029;67;F;paper;Oldmarket
2101;RB035,RB004,RB037,RB007,RB015;41;F;internet;Oldmarket
2102;RB020;67;M;internet;Northgate
2103;RB015,RB007,RB026;63;M;paper;Oldmarket
2104;RB003,RB032;59;F;internet;Oldmarket
2105;RB029,RB001,RB028,RB002,RB014;71;F;paper;Oldmarket
2106;RB036;35;M;internet;Saltmeadow
2107;RB035;49;M;internet;Saltmeadow
2108;RB009;32;F;internet;Harbour Row
2109;RB016;49;M;paper;Harbour Row
2110;RB026,RB014,RB017,RB001,RB019;41;M;internet;Millbrook
2111;RB038,RB037,RB001;18;F;internet;Oldmarket
2112;RB031,RB010,RB034,RB016;34;M;internet;Castle Rise
2113;RB029;64;F;paper;Northgate
2114;RB025,RB016,RB021,RB024,RB020;49;F;internet;Northgate
2115;RB001;43;F;paper;Oldmarket
2116;RB010;28;M;internet;Harbour Row
2117;RB037,RB032,RB026,RB024,RB038;22;M;internet;Saltmeadow
2118;RB037,RB010,RB020,RB040,RB035;29;M;internet;Northgate
2119;RB005,RB035,RB030,RB014,RB024;76;M;internet;Millbrook
2120;RB040,RB011,RB019,RB002,RB016;27;F;internet;Millbrook
2121;RB023,RB001,RB012,RB009,RB035;71;F;paper;Oldmarket
2122;RB005;65;F;internet;Oldmarket
2123;RB006,RB015,RB001,RB026,RB014;72;F;internet;Oldmarket
2124;RB039,RB024,RB035,RB004,RB037;55;M;paper;Millbrook
2125;RB016;43;M;internet;Northgate
2126;RB010,RB031,RB024;27;F;internet;Northgate
2127;RB024,RB004,RB020;50;F;paper;Harbour Row
2128;RB009;58;M;internet;Castle Rise
2129;RB010,RB031,RB038;59;M;internet;Harbour Row
2130;RB039,RB018,RB037;88;M;paper;Oldmarket
2131;RB017;27;F;internet;Northgate
2132;RB010,RB027,RB022,RB028,RB017;55;F;internet;Harbour Row
2133;RB016;45;M;internet;Saltmeadow
2134;RB015;46;F;internet;Oldmarket
2135;RB040;30;F;internet;Harbour Row
2136;RB004,RB019;62;F;paper;Millbrook
2137;RB037,RB015,RB036;36;F;internet;Oldmarket
2138;RB019,RB040,RB032;22;M;internet;Castle Rise
2139;RB021,RB025,RB019,RB029,RB018;40;M;internet;Millbrook
2140;RB010,RB035,RB001,RB024,RB004;33;F;internet;Harbour Row
2141;RB040,RB035,RB019,RB024;63;F;internet;Millbrook
2142;RB010,RB024,RB027,RB001;72;M;paper;Harbour Row
2143;RB035,RB010,RB022,RB016,RB038;74;M;paper;Oldmarket
2144;RB037,RB002,RB014,RB016,RB035;51;F;internet;Oldmarket
2145;RB030;61;F;internet;Harbour Row
2146;RB039,RB031,RB010,RB024,RB038;48;F;internet;Harbour Row
2147;RB011,RB035,RB004,RB036,RB017;18;F;internet;Millbrook
2148;RB033,RB006;60;M;internet;Oldmarket
2149;RB035,RB004;22;M;internet;Millbrook
2150;RB024;54;M;paper;Harbour Row
2151;RB034;37;F;internet;Northgate
2152;RB002;64;F;internet;Millbrook
2153;RB024,RB034,RB016,RB010,RB013;35;F;paper;Harbour Row
2154;RB035,RB016,RB010,RB015;65;M;internet;Castle Rise
2155;RB001,RB002,RB027,RB036,RB006;37;M;internet;Oldmarket
2156;RB018,RB034,RB004,RB026,RB023;30;F;paper;Millbrook
2157;RB009;31;M;internet;Harbour Row
2158;RB038,RB001,RB016;26;F;internet;Oldmarket
2159;RB024,RB039,RB023,RB025,RB036;53;F;internet;Northgate
2160;RB024,RB016,RB033,RB035,RB027;57;F;paper;Northgate
2161;RB024,RB017,RB016;40;F;internet;Millbrook
2162;RB013,RB033,RB034,RB016;48;F;paper;Saltmeadow
2163;RB011,RB001,RB007,RB029,RB035;78;M;paper;Millbrook
2164;RB001;40;F;internet;Oldmarket
2165;RB028;51;M;internet;Millbrook
2166;RB010;28;M;internet;Millbrook
2167;RB035,RB009,RB010,RB024,RB001;20;F;internet;Harbour Row
2168;RB016,RB032,RB025,RB031,RB035;41;M;internet;Northgate
2169;RB016,RB035,RB040,RB023,RB009;63;M;paper;Saltmeadow
2170;RB021,RB036,RB038,RB002;72;F;internet;Millbrook
2171;RB030,RB026,RB027;54;F;internet;Millbrook
2172;RB031,RB029,RB010,RB025,RB024;36;F;internet;Northgate
2173;RB016,RB001;42;F;internet;Millbrook
2174;RB002,RB035,RB026,RB023,RB001;39;M;paper;Millbrook
2175;RB032,RB002,RB016,RB001;42;M;paper;Oldmarket
2176;RB034,RB039,RB029,RB026;18;M;internet;Saltmeadow
2177;RB036,RB027,RB016,RB024,RB019;26;F;internet;Harbour Row
2178;RB010,RB006,RB031,RB026,RB035;78;M;paper;Saltmeadow
2179;RB008,RB006,RB036;52;F;internet;Oldmarket
2180;RB040,RB034,RB009,RB031,RB035;58;F;internet;Castle Rise
2181;RB021,RB026,RB034,RB027,RB023;40;F;internet;Castle Rise
2182;RB010;45;M;internet;Northgate
2183;RB018,RB016,RB019,RB026;21;F;internet;Saltmeadow
2184;RB034,RB003;59;F;internet;Oldmarket
2185;RB007;71;M;internet;Oldmarket
2186;RB031,RB038,RB025,RB003,RB001;66;M;paper;Northgate
2187;RB003,RB001,RB015,RB010;61;F;paper;Oldmarket
2188;RB022,RB016,RB009;51;M;internet;Harbour Row
2189;RB016,RB038,RB014,RB024;74;F;internet;Saltmeadow
2190;RB024,RB035,RB026,RB034,RB015;30;M;paper;Saltmeadow
2191;RB019,RB017,RB029,RB007,RB020;53;F;paper;Millbrook
2192;RB034;55;F;internet;Castle Rise
2193;RB019,RB015;19;M;internet;Oldmarket
2194;RB036,RB038,RB030,RB034,RB002;68;F;internet;Castle Rise
2195;RB035;24;M;internet;Northgate
2196;RB002,RB034,RB024,RB018;25;F;internet;Oldmarket
2197;RB027,RB012,RB016,RB002,RB006;40;F;internet;Oldmarket
2198;RB010;71;M;paper;Harbour Row
2199;RB012,RB008,RB018,RB035,RB038;35;F;internet;Oldmarket
2200;RB008,RB018,RB016,RB027,RB038;42;F;internet;Oldmarket
2201;RB038,RB016,RB015,RB005,RB035;52;M;internet;Oldmarket
2202;RB035,RB006,RB023,RB025,RB027;63;M;internet;Castle Rise
2203;RB035,RB038,RB001,RB027,RB028;36;M;internet;Oldmarket
2204;RB010,RB023,RB024;51;F;internet;Harbour Row
2205;RB024,RB006,RB014;66;F;internet;Saltmeadow
2206;RB039;29;F;internet;Castle Rise
2207;RB006,RB034,RB033,RB035,RB038;38;F;internet;Castle Rise
2208;RB025,RB010,RB036,RB017,RB020;31;F;internet;Northgate
2209;RB034;54;F;internet;Castle Rise
2210;RB035,RB029,RB034;47;M;internet;Castle Rise
2211;RB039;52;F;internet;Saltmeadow
2212;RB032,RB017,RB015,RB036;46;F;internet;Oldmarket
2213;RB038,RB024;48;F;internet;Millbrook
2214;RB016,RB010,RB001,RB007,RB028;73;M;internet;Saltmeadow
2215;RB001,RB019,RB024,RB034,RB026;41;F;internet;Millbrook
2216;RB030,RB016,RB006,RB026,RB038;53;F;internet;Northgate
2217;RB009,RB004,RB035,RB039,RB019;64;F;internet;Millbrook
2218;RB039;40;M;internet;Oldmarket
2219;RB015,RB014,RB002,RB001,RB035;25;F;internet;Oldmarket
2220;RB013,RB024,RB009;24;F;internet;Harbour Row
2221;RB007;23;F;internet;Northgate
2222;RB026,RB014;38;M;internet;Oldmarket
2223;RB016,RB015,RB034,RB026,RB035;49;M;paper;Northgate
2224;RB020;59;M;paper;Harbour Row
2225;RB023,RB032,RB014,RB034,RB036;47;M;internet;Oldmarket
2226;RB006,RB001,RB017,RB012,RB029;52;F;internet;Millbrook
2227;RB019,RB018;46;F;internet;Oldmarket
2228;RB027,RB016,RB035,RB009,RB022;49;F;internet;Millbrook
2229;RB024;22;M;internet;Harbour Row
2230;RB010;55;F;internet;Millbrook
2231;RB015;51;F;internet;Northgate
2232;RB020,RB031,RB027,RB015;85;F;paper;Northgate
2233;RB035;62;M;internet;Millbrook
2234;RB040,RB026,RB015,RB018,RB002;38;M;internet;Oldmarket
2235;RB027,RB026,RB020,RB028,RB023;49;F;internet;Northgate
2236;RB015,RB034,RB026,RB033;37;M;internet;Castle Rise
2237;RB008;40;M;internet;Oldmarket
2238;RB015,RB010,RB035,RB007,RB016;25;F;paper;Millbrook
2239;RB010,RB035,RB036,RB022,RB018;58;M;internet;Saltmeadow
2240;RB002,RB018,RB006,RB024,RB005;63;M;paper;Oldmarket
2241;RB017,RB020,RB036;74;F;paper;Millbrook
2242;RB026,RB035,RB017,RB030,RB032;64;F;internet;Northgate
2243;RB010;50;M;internet;Northgate
2244;RB034,RB027;67;F;internet;Saltmeadow
2245;RB002;64;F;internet;Oldmarket
2246;RB035,RB010,RB027;36;F;internet;Oldmarket
2247;RB033,RB010,RB035,RB006,RB013;23;F;internet;Saltmeadow
2248;RB034,RB011,RB031,RB036,RB001;27;F;internet;Millbrook
2249;RB001,RB024,RB010,RB006,RB002;63;F;paper;Harbour Row
2250;RB018;69;F;paper;Oldmarket
2251;RB020,RB001,RB033,RB003,RB035;43;M;internet;Oldmarket
2252;RB024,RB009,RB034,RB023,RB035;25;F;internet;Harbour Row
2253;RB001,RB010,RB024,RB035;45;F;internet;Harbour Row
2254;RB006,RB014,RB016,RB001,RB010;40;F;internet;Oldmarket
2255;RB010,RB035,RB027,RB023,RB022;79;F;paper;Harbour Row
2256;RB022,RB009;65;M;internet;Harbour Row
2257;RB035;40;M;internet;Harbour Row
2258;RB024,RB010;86;O;internet;Harbour Row
2259;RB029,RB003,RB010,RB002,RB016;30;M;internet;Northgate
2260;RB024,RB037,RB040,RB035,RB009;72;F;internet;Harbour Row
2261;RB032,RB015;33;M;internet;Oldmarket
2262;RB024;58;F;paper;Castle Rise
2263;RB037,RB022,RB015;54;F;internet;Oldmarket
2264;RB010,RB026,RB023,RB016,RB024;76;F;paper;Harbour Row
2265;RB034,RB014,RB007,RB026,RB027;79;F;paper;Saltmeadow
2266;RB006,RB015,RB016,RB001;25;F;internet;Millbrook
2267;RB011;28;F;internet;Castle Rise
2268;RB035,RB016,RB004,RB027,RB033;74;F;internet;Millbrook
2269;RB002,RB032,RB030;37;F;internet;Oldmarket
2270;RB002,RB008,RB017,RB014,RB029;81;F;paper;Saltmeadow
2271;RB021,RB026,RB003;31;F;internet;Northgate
2272;RB016,RB038;77;M;internet;Castle Rise
2273;RB018,RB015,RB037,RB002;37;M;internet;Oldmarket
2274;RB001,RB024,RB026;77;M;internet;Harbour Row
2275;RB024,RB010,RB021,RB002,RB025;68;M;paper;Harbour Row
2276;RB024,RB011,RB010,RB029,RB026;70;M;paper;Harbour Row
2277;RB015,RB035,RB002,RB010,RB023;71;F;internet;Oldmarket
2278;RB030,RB033,RB035,RB001,RB031;50;F;paper;Northgate
2279;RB016,RB024,RB026,RB010,RB037;72;F;paper;Harbour Row
2280;RB024,RB018,RB001,RB039,RB006;19;F;internet;Oldmarket
2281;RB010,RB023,RB001;76;M;internet;Harbour Row
2282;RB010,RB038;49;M;internet;Castle Rise
2283;RB035,RB024,RB027,RB020,RB034;70;M;paper;Millbrook
2284;RB035;70;F;internet;Oldmarket
2285;RB036;29;F;internet;Oldmarket
2286;RB018,RB032,RB020;55;F;internet;Oldmarket
2287;RB006;25;M;internet;Harbour Row
2288;RB010,RB009,RB032,RB019;40;M;internet;Harbour Row
2289;RB016;75;M;paper;Northgate
2290;RB001,RB024;81;F;internet;Millbrook
2291;RB026,RB027;57;O;internet;Oldmarket
2292;RB017;43;F;internet;Saltmeadow
2293;RB020,RB005;39;F;paper;Oldmarket
2294;RB016,RB038;56;M;internet;Harbour Row
2295;RB024,RB010,RB006,RB016,RB035;29;M;internet;Harbour Row
2296;RB010,RB026,RB030,RB022,RB018;67;F;paper;Harbour Row
2297;RB013,RB039;72;M;internet;Castle Rise
2298;RB001,RB034,RB010;43;M;internet;Castle Rise
2299;RB038,RB009,RB016,RB011,RB010;72;F;internet;Millbrook
2300;RB023,RB010,RB017,RB024,RB027;50;M;paper;Harbour Row
2301;RB037,RB034,RB027;58;F;paper;Castle Rise
2302;RB034,RB026,RB016,RB024,RB010;83;M;paper;Castle Rise
2303;RB004;88;F;internet;Saltmeadow
2304;RB032,RB020,RB010,RB001;52;F;internet;Saltmeadow
2305;RB024,RB013,RB034;25;F;internet;Saltmeadow
2306;RB038,RB021;28;F;internet;Castle Rise
2307;RB040,RB024,RB009,RB035,RB010;79;F;internet;Northgate
2308;RB002,RB039,RB023,RB007,RB032;73;F;internet;Castle Rise
2309;RB010,RB024,RB023;33;F;paper;Harbour Row
2310;RB031,RB024,RB016,RB032;60;M;internet;Harbour Row
2311;RB027,RB038,RB031;41;F;internet;Northgate
2312;RB005,RB020;53;F;internet;Oldmarket
2313;RB026,RB012;38;F;internet;Oldmarket
2314;RB035,RB010,RB023,RB024,RB028;48;F;internet;Harbour Row
2315;RB029,RB039,RB016,RB006,RB026;70;F;internet;Northgate
2316;RB035,RB024,RB016;53;F;internet;Northgate
2317;RB023,RB027;48;F;paper;Harbour Row
2318;RB015,RB019,RB038,RB002,RB001;33;M;internet;Oldmarket
2319;RB040,RB010,RB023,RB032,RB034;70;F;paper;Harbour Row
2320;RB027,RB034,RB016,RB007,RB032;51;F;internet;Saltmeadow
2321;RB016;35;M;internet;Oldmarket
2322;RB028,RB014,RB001,RB035,RB010;50;F;internet;Oldmarket
2323;RB015,RB011,RB033,RB024;58;M;internet;Castle Rise
2324;RB034,RB022,RB020,RB009,RB028;67;M;internet;Harbour Row
2325;RB001,RB027,RB016,RB018;36;F;internet;Oldmarket
2326;RB015,RB002,RB016,RB037,RB030;67;F;paper;Oldmarket
2327;RB031,RB010,RB009;70;M;paper;Harbour Row
2328;RB024;49;F;internet;Harbour Row
2329;RB030,RB020,RB039,RB008;34;M;internet;Oldmarket
2330;RB035,RB039,RB010,RB024;73;M;internet;Harbour Row
2331;RB010,RB022;69;F;paper;Harbour Row
2332;RB015;27;M;internet;Harbour Row
2333;RB037,RB002,RB028;70;M;paper;Oldmarket
2334;RB040;47;M;internet;Harbour Row
2335;RB024,RB039,RB016,RB023,RB035;50;M;internet;Harbour Row
2336;RB005,RB021,RB008;43;F;internet;Oldmarket
2337;RB017,RB034,RB001,RB029;29;M;internet;Millbrook
2338;RB037;75;M;paper;Oldmarket
2339;RB002,RB031,RB006,RB024,RB016;29;M;internet;Northgate
2340;RB018,RB039,RB015,RB024,RB006;75;F;internet;Oldmarket
2341;RB010,RB021,RB013;61;M;internet;Saltmeadow
2342;RB013,RB034,RB003,RB009,RB030;43;F;internet;Northgate
2343;RB035,RB033,RB034,RB040,RB012;36;F;internet;Castle Rise
2344;RB030,RB015,RB037,RB035,RB001;66;M;internet;Oldmarket
2345;RB016,RB020,RB006;86;M;paper;Castle Rise
2346;RB022,RB024,RB035;43;M;internet;Harbour Row
2347;RB039,RB034,RB028,RB038;23;F;internet;Oldmarket
2348;RB024,RB007,RB001,RB016;87;M;paper;Saltmeadow
2349;RB015;45;M;internet;Saltmeadow
2350;RB015;50;M;internet;Northgate
2351;RB038;20;M;internet;Oldmarket
2352;RB039,RB023,RB016,RB024,RB040;49;F;internet;Harbour Row
2353;RB004,RB009,RB002;37;F;internet;Millbrook
2354;RB015,RB023,RB008,RB032,RB037;21;M;internet;Oldmarket
2355;RB035,RB022;41;F;internet;Northgate
2356;RB038;20;M;internet;Northgate
2357;RB028;30;F;internet;Harbour Row
2358;RB033,RB009;26;F;internet;Castle Rise
2359;RB015,RB035,RB018,RB006,RB002;37;F;internet;Oldmarket
2360;RB024,RB034,RB020,RB014,RB038;53;M;internet;Castle Rise
2361;RB011,RB034,RB010,RB035,RB018;49;M;internet;Saltmeadow
2362;RB010,RB027,RB034,RB024,RB038;76;M;paper;Harbour Row
2363;RB006,RB026,RB005;50;M;internet;Oldmarket
2364;RB035,RB040,RB034;25;M;internet;Harbour Row
2365;RB020;66;F;paper;Northgate
2366;RB015,RB037,RB014,RB038,RB002;56;F;internet;Oldmarket
2367;RB016,RB010,RB024;70;M;internet;Harbour Row
2368;RB015,RB021,RB027;78;F;paper;Oldmarket
2369;RB002;38;M;internet;Oldmarket
2370;RB012;43;M;internet;Oldmarket
2371;RB024,RB037;73;M;internet;Oldmarket
2372;RB016,RB035,RB026;37;F;internet;Castle Rise
2373;RB023,RB010,RB035,RB016;39;M;internet;Harbour Row
2374;RB016;71;M;internet;Harbour Row
2375;RB016,RB006,RB015,RB018,RB011;59;M;paper;Oldmarket
2376;RB016;74;F;internet;Oldmarket
2377;RB021,RB024,RB010;85;F;internet;Harbour Row
2378;RB013,RB010,RB020,RB008,RB035;19;M;internet;Millbrook
2379;RB025,RB029,RB035,RB010,RB027;81;F;paper;Northgate
2380;RB035,RB039,RB032,RB001,RB026;43;F;internet;Oldmarket
2381;RB023;56;F;internet;Harbour Row
2382;RB015,RB001,RB012,RB026,RB006;42;F;internet;Oldmarket
2383;RB016;44;F;internet;Harbour Row
2384;RB026,RB034;62;F;internet;Millbrook
2385;RB007,RB030,RB034;72;F;paper;Castle Rise
2386;RB012;28;F;internet;Oldmarket
2387;RB038,RB006,RB004;48;M;internet;Millbrook
2388;RB019;63;M;internet;Oldmarket
2389;RB035,RB027,RB039,RB009,RB024;69;F;paper;Northgate
2390;RB025,RB026,RB035,RB039,RB020;46;M;internet;Northgate
2391;RB017;40;F;paper;Castle Rise
2392;RB034,RB014,RB035,RB024,RB015;47;M;internet;Harbour Row
2393;RB034,RB040,RB024,RB025,RB038;88;F;paper;Castle Rise
2394;RB008;87;F;paper;Oldmarket
2395;RB027;47;M;internet;Oldmarket
2396;RB018,RB032,RB039,RB016,RB023;36;M;internet;Millbrook
2397;RB035,RB028,RB006;64;M;paper;Oldmarket
2398;RB023,RB011;53;M;internet;Saltmeadow
2399;RB028,RB012,RB002,RB001,RB014;71;F;internet;Oldmarket
2400;RB016,RB001,RB011,RB018,RB015;89;M;paper;Saltmeadow
2401;RB015,RB001,RB034,RB003,RB035;67;M;paper;Oldmarket
2402;RB021,RB022,RB010,RB016,RB037;78;F;internet;Harbour Row
2403;RB002,RB006,RB013,RB029;43;M;internet;Oldmarket
2404;RB013,RB009,RB015,RB010,RB024;28;M;internet;Saltmeadow
2405;RB010,RB024,RB038,RB018,RB019;52;M;internet;Millbrook
2406;RB019,RB027,RB007,RB020,RB001;49;M;internet;Northgate
2407;RB003,RB015,RB006;64;F;internet;Oldmarket
2408;RB039,RB006,RB035,RB015;22;M;internet;Saltmeadow
2409;RB020;32;F;internet;Northgate
2410;RB010,RB009,RB024;18;F;internet;Harbour Row
2411;RB039;37;M;internet;Millbrook
2412;RB009,RB032;67;M;internet;Harbour Row
2413;RB002,RB018;60;F;internet;Oldmarket
2414;RB009,RB015,RB018,RB004,RB033;42;F;internet;Castle Rise
2415;RB001,RB012,RB002,RB018;37;F;paper;Oldmarket
2416;RB032,RB034;69;F;internet;Oldmarket
2417;RB001,RB024,RB004,RB017,RB002;27;M;internet;Oldmarket
2418;RB026,RB006,RB002,RB036,RB035;58;F;internet;Oldmarket
2419;RB024,RB010;34;F;internet;Saltmeadow
2420;RB023;83;F;paper;Oldmarket
2421;RB027,RB036,RB038,RB031,RB039;48;F;internet;Millbrook
2422;RB034,RB013,RB039,RB001,RB021;83;F;paper;Castle Rise
2423;RB012;47;F;internet;Oldmarket
2424;RB010;50;F;internet;Harbour Row
2425;RB015,RB034;38;M;internet;Millbrook
2426;RB019,RB037;77;F;internet;Millbrook
2427;RB007,RB035,RB024,RB020;42;M;paper;Northgate
2428;RB016;28;F;internet;Harbour Row
2429;RB024,RB026,RB037,RB035,RB023;42;M;internet;Harbour Row
2430;RB024,RB022;51;F;paper;Harbour Row
2431;RB017;57;F;internet;Millbrook
2432;RB010,RB013,RB036,RB037,RB020;59;F;internet;Millbrook
2433;RB010,RB018,RB019,RB024;54;F;internet;Harbour Row
2434;RB006,RB001,RB024,RB021,RB015;57;F;internet;Oldmarket
2435;RB023;42;M;internet;Harbour Row
2436;RB006,RB010;31;F;internet;Northgate
2437;RB022,RB001,RB006,RB015,RB040;18;M;paper;Oldmarket
2438;RB036,RB028,RB020,RB018,RB009;64;M;internet;Harbour Row
2439;RB010,RB017,RB022;35;M;internet;Millbrook
2440;RB016,RB001,RB025,RB015,RB035;43;F;paper;Oldmarket
2441;RB015,RB029,RB036;89;F;paper;Oldmarket
2442;RB035,RB001,RB027,RB012,RB026;28;M;internet;Oldmarket
2443;RB028,RB035,RB016,RB026,RB030;42;F;internet;Millbrook
2444;RB023,RB024;37;M;internet;Harbour Row
2445;RB035,RB010;35;F;internet;Millbrook
2446;RB034,RB010,RB018,RB019,RB035;83;M;paper;Castle Rise
2447;RB015,RB005,RB024,RB026,RB020;53;F;internet;Northgate
2448;RB011,RB027,RB020,RB033,RB005;49;M;internet;Northgate
2449;RB016,RB037,RB035,RB034,RB015;53;F;internet;Oldmarket
2450;RB011,RB035,RB016,RB012;31;F;internet;Oldmarket
2451;RB038,RB035,RB025,RB037;40;F;internet;Oldmarket
2452;RB024,RB035,RB038,RB016,RB002;73;M;internet;Oldmarket
2453;RB016,RB026,RB001;19;F;internet;Millbrook
2454;RB023;78;F;paper;Harbour Row
2455;RB018,RB035,RB010,RB021,RB019;28;M;paper;Millbrook
2456;RB020;61;M;internet;Northgate
2457;RB019;37;M;internet;Saltmeadow
2458;RB010,RB023,RB019,RB035,RB015;71;M;paper;Harbour Row
2459;RB001,RB010,RB031,RB006,RB024;61;F;paper;Oldmarket
2460;RB039,RB035,RB024;32;F;internet;Millbrook
2461;RB001,RB028,RB029,RB015,RB038;62;F;paper;Oldmarket
2462;RB034,RB006,RB001,RB028,RB024;85;F;internet;Oldmarket
2463;RB016,RB024,RB039,RB010,RB022;57;M;internet;Saltmeadow
2464;RB002,RB001;42;F;internet;Oldmarket
2465;RB031;26;F;internet;Northgate
2466;RB035,RB001;35;M;paper;Saltmeadow
2467;RB002;74;M;internet;Oldmarket
2468;RB021;32;F;internet;Oldmarket
2469;RB036,RB004,RB006,RB001,RB014;71;M;internet;Oldmarket
2470;RB035,RB010,RB034,RB014;67;F;internet;Castle Rise
2471;RB038;23;F;internet;Northgate
2472;RB010;25;F;internet;Harbour Row
2473;RB027,RB024,RB007,RB031,RB006;22;F;internet;Northgate
2474;RB040,RB009,RB038,RB024,RB010;29;F;internet;Harbour Row
2475;RB037,RB007;55;F;paper;Oldmarket
2476;RB012,RB026;19;F;paper;Castle Rise
2477;RB024,RB008,RB002,RB032,RB039;22;M;internet;Millbrook
2478;RB001,RB015,RB039,RB036,RB014;48;M;internet;Oldmarket
2479;RB022,RB026,RB010,RB006,RB024;42;M;internet;Harbour Row
2480;RB020;53;F;paper;Oldmarket
2481;RB038,RB027,RB007;64;F;internet;Saltmeadow
2482;RB028,RB025,RB015;69;M;paper;Oldmarket
2483;RB024,RB012,RB035,RB015,RB018;88;M;paper;Oldmarket
2484;RB033,RB016,RB015,RB012,RB034;46;M;paper;Castle Rise
2485;RB034,RB033,RB022,RB038,RB035;41;M;internet;Castle Rise
2486;RB021,RB034,RB025,RB033,RB024;37;M;internet;Castle Rise
2487;RB023,RB024,RB036;65;F;internet;Harbour Row
2488;RB007;50;M;internet;Oldmarket
2489;RB012,RB011,RB002,RB021,RB005;72;F;paper;Oldmarket
2490;RB016,RB027,RB001;68;M;paper;Harbour Row
2491;RB007;25;F;internet;Saltmeadow
2492;RB026,RB020,RB015,RB025;71;M;paper;Northgate
2493;RB035,RB010,RB024;33;M;internet;Harbour Row
2494;RB030,RB033,RB027,RB035,RB038;63;F;internet;Saltmeadow
2495;RB015,RB037,RB006;86;M;internet;Oldmarket
2496;RB023,RB040,RB015;62;M;internet;Saltmeadow
2497;RB009;18;F;internet;Millbrook
2498;RB016,RB025;62;M;internet;Harbour Row
2499;RB006,RB040,RB008;53;M;internet;Oldmarket
2500;RB020,RB002,RB001;20;M;internet;Oldmarket
2501;RB010,RB035,RB033,RB034;47;F;internet;Harbour Row
2502;RB007,RB034,RB026,RB027;40;M;internet;Millbrook
2503;RB018;23;M;internet;Oldmarket
2504;RB035,RB025,RB034,RB001,RB026;55;F;paper;Millbrook
2505;RB035,RB007,RB028,RB024,RB006;36;M;internet;Oldmarket
2506;RB015;31;M;internet;Northgate
2507;RB014,RB033,RB036,RB003;66;M;internet;Oldmarket
2508;RB010,RB022;60;M;paper;Saltmeadow
2509;RB010;68;F;internet;Harbour Row
2510;RB034,RB027;49;M;internet;Castle Rise
2511;RB016;21;F;internet;Northgate
2512;RB016,RB010,RB026,RB034,RB030;31;F;internet;Castle Rise
2513;RB010,RB035,RB024,RB039,RB030;36;F;internet;Harbour Row
2514;RB017,RB005,RB006,RB010;73;M;internet;Oldmarket
2515;RB037,RB023,RB035,RB016;62;M;internet;Millbrook
2516;RB027,RB034;25;F;internet;Castle Rise
2517;RB036,RB015,RB038,RB012,RB019;55;M;paper;Millbrook
2518;RB031,RB019,RB035,RB024,RB016;28;F;internet;Millbrook
2519;RB021,RB027,RB020,RB037,RB015;69;M;internet;Oldmarket
2520;RB010,RB009;54;F;paper;Harbour Row
2521;RB006,RB035;66;F;paper;Oldmarket
2522;RB007,RB032,RB008,RB024;30;M;internet;Oldmarket
2523;RB030,RB035,RB015,RB010,RB024;35;M;internet;Harbour Row
2524;RB013,RB024,RB010,RB016,RB029;23;F;internet;Millbrook
2525;RB036;34;F;internet;Saltmeadow
2526;RB035,RB008,RB040,RB015;51;M;internet;Oldmarket
2527;RB024;44;F;internet;Harbour Row
2528;RB032,RB008;71;F;internet;Oldmarket
2529;RB010,RB034,RB007,RB016;45;M;paper;Castle Rise
2530;RB038,RB010,RB035,RB039,RB009;38;F;internet;Harbour Row
2531;RB031,RB024,RB034,RB021;32;M;internet;Millbrook
2532;RB015,RB039,RB002,RB001,RB037;62;M;paper;Oldmarket
2533;RB018,RB010;42;F;internet;Northgate
2534;RB004,RB034,RB035,RB020,RB009;55;F;internet;Northgate
2535;RB024,RB018,RB030,RB001,RB017;52;F;internet;Millbrook
2536;RB016;60;M;internet;Oldmarket
2537;RB008,RB015;30;M;internet;Oldmarket
2538;RB035;84;M;internet;Harbour Row
2539;RB021;43;M;internet;Saltmeadow
2540;RB036;69;F;paper;Millbrook
2541;RB014;47;F;internet;Oldmarket
2542;RB032,RB020,RB022,RB040,RB010;24;M;internet;Northgate
2543;RB035,RB002,RB015,RB001,RB010;70;F;paper;Oldmarket
2544;RB022;40;F;paper;Saltmeadow
2545;RB006,RB031,RB026,RB015,RB019;67;F;internet;Oldmarket
2546;RB010,RB019,RB015,RB021,RB016;36;F;internet;Millbrook
2547;RB040;89;F;internet;Northgate
2548;RB006,RB001;37;F;paper;Oldmarket
2549;RB027,RB024;73;F;paper;Oldmarket
2550;RB040,RB037,RB034,RB015,RB003;29;M;internet;Saltmeadow
2551;RB010;41;M;internet;Millbrook
2552;RB010;60;F;internet;Millbrook
2553;RB028,RB022;44;M;internet;Oldmarket
2554;RB033,RB010,RB029,RB027;31;M;internet;Castle Rise
2555;RB022,RB037,RB002,RB014,RB032;21;F;internet;Oldmarket
2556;RB034,RB040,RB001,RB026,RB016;73;M;internet;Castle Rise
2557;RB024;73;M;internet;Millbrook
2558;RB034,RB036,RB015,RB016,RB024;61;M;internet;Castle Rise
2559;RB027,RB019,RB035,RB024,RB029;72;F;internet;Millbrook
2560;RB006,RB032,RB021,RB020,RB015;34;M;internet;Oldmarket
2561;RB040,RB030,RB029,RB016,RB001;39;F;internet;Millbrook
2562;RB018,RB031;38;M;internet;Northgate
2563;RB020,RB034,RB030;54;M;internet;Castle Rise
2564;RB024,RB001;30;F;internet;Northgate
2565;RB016;80;F;paper;Castle Rise
2566;RB021,RB024,RB006,RB020,RB039;41;F;internet;Harbour Row
2567;RB034,RB023,RB026;40;M;paper;Harbour Row
2568;RB009,RB002,RB023,RB024,RB010;70;F;paper;Harbour Row
2569;RB037,RB011,RB025,RB035,RB013;21;M;internet;Saltmeadow
2570;RB035,RB017,RB024,RB031,RB033;29;F;internet;Northgate
2571;RB024,RB022,RB035,RB010,RB016;62;F;internet;Harbour Row
2572;RB010,RB024,RB001,RB006,RB016;80;F;internet;Harbour Row
2573;RB034,RB010;60;M;internet;Saltmeadow
2574;RB022,RB035,RB015,RB010,RB009;33;F;paper;Harbour Row
2575;RB039,RB013,RB020,RB017,RB011;79;F;paper;Saltmeadow
2576;RB029,RB034,RB014,RB010,RB011;55;M;paper;Castle Rise
2577;RB034,RB033,RB024;39;M;internet;Castle Rise
2578;RB038,RB006,RB021,RB027,RB015;24;M;internet;Saltmeadow
2579;RB010,RB009;49;M;internet;Harbour Row
2580;RB039,RB006,RB015,RB008;20;M;internet;Oldmarket
2581;RB024;62;F;internet;Harbour Row
2582;RB029,RB015,RB008;68;F;internet;Oldmarket
2583;RB025,RB032,RB018,RB002,RB026;48;F;internet;Oldmarket
2584;RB024;58;F;internet;Oldmarket
2585;RB024,RB036,RB014,RB001,RB027;30;M;internet;Northgate
2586;RB001,RB016,RB002,RB028;36;M;internet;Oldmarket
2587;RB031,RB038,RB010,RB027,RB020;21;M;internet;Northgate
2588;RB028,RB035,RB030,RB001,RB007;38;F;internet;Oldmarket
2589;RB034;37;F;internet;Oldmarket
2590;RB014,RB027,RB022;74;M;paper;Saltmeadow
2591;RB021,RB010,RB026,RB033,RB011;43;F;internet;Saltmeadow
2592;RB028,RB024,RB010,RB016;35;F;internet;Harbour Row
2593;RB004,RB016;27;F;internet;Millbrook
2594;RB019,RB035;31;F;internet;Millbrook
2595;RB007,RB010,RB019,RB009,RB027;29;F;internet;Saltmeadow
2596;RB019,RB026,RB030,RB031,RB036;23;M;paper;Saltmeadow
2597;RB024,RB035;64;F;internet;Harbour Row
2598;RB035,RB039;72;F;paper;Northgate
2599;RB005;64;F;internet;Millbrook
2600;RB035,RB025,RB024,RB010;40;M;paper;Harbour Row
2601;RB001,RB006,RB037,RB024,RB015;63;F;internet;Oldmarket
2602;RB024,RB040,RB010,RB008,RB001;21;F;internet;Harbour Row
2603;RB034,RB035;59;M;internet;Castle Rise
2604;RB016,RB025,RB020,RB024,RB031;38;M;internet;Northgate
2605;RB024;22;F;internet;Castle Rise
2606;RB034,RB033;66;M;paper;Castle Rise
2607;RB040,RB033,RB001,RB002,RB003;43;M;internet;Oldmarket
2608;RB037,RB015,RB008,RB006,RB032;25;M;internet;Oldmarket
2609;RB002;18;M;internet;Oldmarket
2610;RB023,RB024,RB013,RB026,RB010;73;F;paper;Harbour Row
2611;RB013,RB024,RB009,RB029,RB038;83;M;internet;Saltmeadow
2612;RB024,RB010,RB022,RB036,RB016;73;M;internet;Harbour Row
2613;RB034;35;F;internet;Castle Rise
2614;RB036,RB039,RB034,RB035,RB010;20;M;internet;Saltmeadow
2615;RB035,RB034,RB015,RB010;25;M;internet;Oldmarket
2616;RB017,RB004,RB007;41;F;internet;Saltmeadow
2617;RB001,RB035,RB031,RB018,RB024;65;F;paper;Oldmarket
2618;RB031,RB012,RB010;66;M;internet;Millbrook
2619;RB030;77;M;paper;Castle Rise
2620;RB020;36;F;internet;Northgate
2621;RB016;48;M;internet;Castle Rise
2622;RB006,RB026,RB018,RB035,RB016;81;M;internet;Millbrook
2623;RB037,RB008,RB016,RB035,RB038;49;M;internet;Oldmarket
2624;RB015;24;M;internet;Oldmarket
2625;RB015,RB031,RB001,RB006,RB008;30;M;internet;Oldmarket
2626;RB015,RB034,RB033,RB018,RB027;27;F;internet;Castle Rise
2627;RB025,RB007,RB031,RB029,RB035;50;F;internet;Northgate
2628;RB027,RB020,RB024,RB013,RB038;58;M;internet;Saltmeadow
2629;RB034,RB030,RB035,RB020,RB016;42;M;paper;Saltmeadow
2630;RB038,RB035,RB013,RB011,RB030;63;M;paper;Saltmeadow
2631;RB024,RB010,RB001,RB022,RB009;66;F;paper;Harbour Row
2632;RB039,RB009;48;F;internet;Millbrook
2633;RB001,RB016;60;M;internet;Castle Rise
2634;RB011;63;M;internet;Saltmeadow
2635;RB032,RB014,RB012,RB015,RB017;29;M;internet;Oldmarket
2636;RB024,RB034,RB018,RB023,RB010;74;F;internet;Harbour Row
2637;RB009,RB035;61;F;paper;Harbour Row
2638;RB035,RB002,RB039;52;F;internet;Oldmarket
2639;RB036;28;M;internet;Northgate
2640;RB023,RB020,RB002,RB022,RB035;40;F;internet;Saltmeadow
2641;RB015;44;F;internet;Castle Rise
2642;RB020,RB022,RB036,RB016;35;M;internet;Northgate
2643;RB018;73;M;internet;Oldmarket
2644;RB027,RB016,RB024,RB026,RB034;36;M;internet;Saltmeadow
2645;RB003;58;F;internet;Millbrook
2646;RB034,RB006,RB027,RB019,RB015;66;M;internet;Millbrook
2647;RB016,RB026;57;F;paper;Harbour Row
2648;RB039,RB035,RB038,RB006,RB013;44;F;internet;Saltmeadow
2649;RB002,RB029,RB026,RB008;54;F;internet;Oldmarket
2650;RB035;21;M;internet;Northgate
2651;RB025,RB020,RB007,RB001,RB026;65;F;paper;Northgate
2652;RB018,RB016;58;M;internet;Harbour Row
2653;RB026,RB018,RB001,RB037,RB040;39;F;paper;Oldmarket
2654;RB010,RB016,RB024,RB002,RB023;26;M;internet;Harbour Row
2655;RB027,RB010,RB015,RB013,RB031;44;M;internet;Northgate
2656;RB023;82;F;paper;Harbour Row
2657;RB019,RB035,RB008,RB016,RB036;36;M;paper;Millbrook
2658;RB038;37;F;paper;Saltmeadow
2659;RB003;51;F;internet;Northgate
2660;RB006,RB028,RB010,RB014;32;M;internet;Oldmarket
2661;RB035,RB006,RB014,RB017,RB026;68;F;internet;Oldmarket
2662;RB037,RB008,RB001,RB016,RB006;68;F;paper;Oldmarket
2663;RB024,RB034,RB036,RB030,RB010;52;F;paper;Harbour Row
2664;RB021,RB034,RB005;30;F;internet;Castle Rise
2665;RB020;44;F;internet;Millbrook
2666;RB024,RB034,RB030;26;M;internet;Castle Rise
2667;RB014,RB012,RB002;54;M;internet;Oldmarket
2668;RB037,RB006,RB011;55;M;internet;Saltmeadow
2669;RB035,RB037,RB015,RB026,RB002;60;M;internet;Millbrook
2670;RB023,RB040,RB009,RB033,RB007;41;M;internet;Harbour Row
2671;RB002,RB037,RB001,RB039,RB009;31;F;internet;Oldmarket
2672;RB010,RB030,RB039,RB035,RB024;50;M;internet;Harbour Row
2673;RB038;66;F;paper;Harbour Row
2674;RB009,RB038;31;F;internet;Saltmeadow
2675;RB035,RB003,RB015;29;F;internet;Oldmarket
2676;RB010,RB016,RB023,RB024,RB035;26;M;internet;Harbour Row
2677;RB039,RB029,RB024;57;M;internet;Castle Rise
2678;RB009,RB001,RB007,RB019;41;M;internet;Millbrook
2679;RB026,RB024,RB010,RB009,RB023;47;F;internet;Harbour Row
2680;RB034;22;M;internet;Castle Rise
2681;RB003,RB023;72;M;paper;Oldmarket
2682;RB015;44;M;internet;Northgate
2683;RB002,RB006;61;F;internet;Oldmarket
2684;RB008;32;F;internet;Oldmarket
2685;RB021,RB038;50;M;internet;Saltmeadow
2686;RB004;33;F;internet;Millbrook
2687;RB039,RB012,RB001,RB003,RB014;42;M;internet;Saltmeadow
2688;RB014,RB015,RB024;49;M;internet;Oldmarket
2689;RB036,RB038;39;M;internet;Saltmeadow
2690;RB018;71;M;paper;Oldmarket
2691;RB010,RB001,RB015,RB039,RB030;37;M;internet;Oldmarket
2692;RB010,RB029,RB040;36;M;internet;Northgate
2693;RB015,RB023,RB036,RB026,RB013;83;M;paper;Millbrook
2694;RB025,RB035,RB010,RB032,RB024;29;F;internet;Millbrook
2695;RB010,RB015,RB001;34;F;internet;Oldmarket
2696;RB015,RB002;42;M;paper;Oldmarket
2697;RB017,RB003,RB016,RB037,RB015;46;F;internet;Oldmarket
2698;RB040,RB015,RB016,RB029,RB011;29;F;internet;Millbrook
2699;RB034;81;F;internet;Northgate
2700;RB015;74;M;paper;Millbrook
2701;RB033,RB016,RB035,RB018;62;M;internet;Oldmarket
2702;RB024,RB026;57;F;internet;Castle Rise
2703;RB026;42;F;internet;Northgate
2704;RB024,RB023,RB026;44;M;internet;Harbour Row
2705;RB016,RB035,RB038;40;M;internet;Saltmeadow
2706;RB038,RB010;61;M;paper;Harbour Row
2707;RB037,RB018,RB028,RB023,RB024;18;F;internet;Oldmarket
2708;RB034,RB027,RB016,RB001,RB024;81;F;paper;Saltmeadow
2709;RB019,RB017;23;M;internet;Millbrook
2710;RB023,RB038,RB010,RB040,RB035;69;M;paper;Harbour Row
2711;RB037,RB015,RB006,RB014,RB035;22;M;internet;Oldmarket
2712;RB028,RB035,RB009;23;F;internet;Oldmarket
2713;RB006,RB015,RB038,RB001,RB019;89;M;internet;Oldmarket
2714;RB016;46;F;internet;Castle Rise
2715;RB016;40;F;internet;Oldmarket
2716;RB034;32;F;internet;Castle Rise
2717;RB034,RB036;48;M;internet;Castle Rise
2718;RB010,RB031,RB003,RB016,RB025;51;M;internet;Northgate
2719;RB040;55;F;paper;Castle Rise
2720;RB002,RB009;76;M;internet;Oldmarket
2721;RB035,RB031,RB010,RB007,RB029;48;M;internet;Northgate
2722;RB035,RB004,RB017,RB019,RB001;40;M;internet;Millbrook
2723;RB034,RB001,RB010,RB016,RB036;65;F;internet;Castle Rise
2724;RB001,RB021;56;M;internet;Oldmarket
2725;RB015;74;M;paper;Oldmarket
2726;RB015,RB018,RB016;41;F;paper;Oldmarket
2727;RB015,RB004,RB032;69;M;paper;Oldmarket
2728;RB034,RB024,RB036,RB027,RB039;72;M;paper;Castle Rise
2729;RB009,RB014,RB010;45;F;paper;Harbour Row
2730;RB034,RB031;22;F;internet;Harbour Row
2731;RB001,RB032;31;F;paper;Millbrook
2732;RB024;43;M;internet;Millbrook
2733;RB016;29;F;internet;Millbrook
2734;RB021;54;M;paper;Millbrook
2735;RB035,RB016,RB028,RB001,RB015;73;M;internet;Oldmarket
2736;RB001,RB015,RB006,RB010,RB014;43;M;internet;Oldmarket
2737;RB035;73;F;internet;Harbour Row
2738;RB006;27;F;paper;Oldmarket
2739;RB020;49;M;internet;Northgate
2740;RB015,RB016,RB027;40;F;internet;Oldmarket
2741;RB015,RB034,RB033,RB010,RB019;41;M;internet;Oldmarket
2742;RB033,RB002,RB013,RB019,RB015;87;F;paper;Saltmeadow
2743;RB031,RB019,RB002,RB015;25;M;internet;Millbrook
2744;RB002,RB039,RB018,RB037,RB012;41;F;internet;Oldmarket
2745;RB010,RB022,RB024,RB036,RB035;70;M;internet;Castle Rise
2746;RB021,RB012,RB018;36;M;internet;Oldmarket
2747;RB015,RB014,RB002,RB018,RB001;61;F;internet;Oldmarket
2748;RB036,RB001,RB006,RB030;84;M;paper;Northgate
2749;RB016;53;M;internet;Castle Rise
2750;RB010,RB027,RB021,RB033,RB007;36;F;internet;Harbour Row
2751;RB024,RB016,RB010,RB009,RB023;48;M;internet;Harbour Row
2752;RB020;51;M;internet;Northgate
2753;RB010,RB038,RB008,RB024,RB029;28;M;internet;Millbrook
2754;RB035,RB024,RB016;61;F;paper;Saltmeadow
2755;RB036,RB024,RB029,RB009,RB001;24;F;internet;Castle Rise
2756;RB034,RB015;44;M;internet;Castle Rise
2757;RB026,RB016,RB036,RB017,RB034;50;M;internet;Millbrook
2758;RB010;38;F;internet;Oldmarket
2759;RB022,RB010,RB024,RB023,RB032;33;F;internet;Harbour Row
2760;RB010,RB030;74;M;internet;Harbour Row
2761;RB024,RB027,RB038,RB034,RB006;61;F;internet;Castle Rise
2762;RB013,RB031,RB020;53;M;internet;Castle Rise
2763;RB034,RB007,RB026,RB037,RB036;51;F;internet;Saltmeadow
2764;RB006,RB028,RB032;43;M;paper;Oldmarket
2765;RB026,RB038,RB013,RB024;87;F;internet;Harbour Row
2766;RB009,RB010,RB024,RB035,RB016;42;M;paper;Harbour Row
2767;RB012,RB003,RB039,RB026,RB016;29;F;internet;Millbrook
2768;RB024,RB016,RB039,RB034,RB004;41;M;internet;Millbrook
2769;RB025,RB024,RB035,RB002,RB006;50;F;internet;Saltmeadow
2770;RB015,RB031,RB038,RB016,RB039;40;F;internet;Millbrook
2771;RB033,RB002,RB001,RB034,RB015;43;F;internet;Oldmarket
2772;RB005,RB037,RB035,RB034,RB015;41;F;internet;Oldmarket
2773;RB024,RB035,RB019,RB026,RB015;48;M;internet;Northgate
2774;RB019,RB010,RB040,RB006,RB020;42;M;internet;Millbrook
2775;RB027,RB020;23;F;internet;Northgate
2776;RB034;64;F;internet;Millbrook
2777;RB001,RB024,RB009,RB010,RB026;63;M;internet;Harbour Row
2778;RB006,RB015,RB021,RB035,RB019;28;M;internet;Oldmarket
2779;RB021,RB036,RB003,RB016,RB023;52;F;internet;Oldmarket
2780;RB015,RB034,RB014,RB005,RB001;28;M;internet;Oldmarket
2781;RB034,RB006,RB028,RB016;36;F;internet;Saltmeadow
2782;RB038,RB002,RB009,RB006;30;M;internet;Oldmarket
2783;RB001,RB037;30;F;internet;Oldmarket
2784;RB034,RB016;59;M;internet;Northgate
2785;RB034,RB009;85;F;paper;Harbour Row
2786;RB024;56;M;internet;Harbour Row
2787;RB023,RB020,RB029,RB027,RB040;35;M;internet;Northgate
2788;RB013,RB015,RB035;46;F;internet;Saltmeadow
2789;RB009,RB034,RB001,RB015,RB013;19;M;internet;Saltmeadow
2790;RB037,RB027,RB038;72;F;paper;Saltmeadow
2791;RB037,RB003,RB023,RB015,RB031;30;M;internet;Oldmarket
2792;RB010,RB024,RB019,RB018,RB015;64;M;internet;Millbrook
2793;RB024,RB001,RB036;18;F;internet;Oldmarket
2794;RB034,RB021,RB024,RB033,RB037;56;M;internet;Castle Rise
2795;RB014,RB024,RB018,RB002,RB001;52;M;internet;Oldmarket
2796;RB036,RB026,RB035,RB023,RB010;37;F;internet;Harbour Row
2797;RB016;51;F;internet;Oldmarket
2798;RB021,RB022,RB035;63;F;internet;Oldmarket
2799;RB023;74;M;internet;Millbrook
2800;RB029,RB026,RB001;63;M;paper;Northgate
2801;RB025,RB035,RB016,RB024,RB015;32;M;internet;Northgate
2802;RB016,RB027,RB010,RB025,RB024;44;M;internet;Millbrook
2803;RB028,RB010,RB017;64;F;internet;Harbour Row
2804;RB014,RB015,RB034;51;M;internet;Oldmarket
2805;RB015;46;F;internet;Millbrook
2806;RB025,RB035,RB021,RB016,RB002;50;M;internet;Millbrook
2807;RB010,RB026,RB027,RB023,RB039;71;F;paper;Harbour Row
2808;RB029;49;F;internet;Millbrook
2809;RB026,RB037,RB027,RB021,RB019;48;M;internet;Millbrook
2810;RB024,RB010,RB009,RB035,RB015;25;M;paper;Harbour Row
2811;RB035,RB002,RB034;42;F;internet;Castle Rise
2812;RB002,RB039,RB006,RB018,RB035;72;F;paper;Oldmarket
2813;RB018,RB024,RB010,RB023,RB034;69;F;internet;Harbour Row
2814;RB009,RB005,RB012;89;M;internet;Oldmarket
2815;RB010,RB009,RB026,RB040,RB023;74;F;paper;Harbour Row
2816;RB040;33;F;internet;Saltmeadow
2817;RB010;63;M;internet;Oldmarket
2818;RB036,RB029,RB024;39;F;internet;Saltmeadow
2819;RB035;59;F;internet;Castle Rise
2820;RB034,RB038,RB024,RB010,RB031;72;M;paper;Northgate
2821;RB039;54;M;paper;Northgate
2822;RB031;24;F;internet;Northgate
2823;RB010,RB024,RB008;36;F;internet;Millbrook
2824;RB024;58;F;internet;Harbour Row
2825;RB016,RB022,RB010,RB024,RB033;18;M;internet;Castle Rise
2826;RB034,RB025,RB024,RB010,RB037;18;F;internet;Saltmeadow
2827;RB027,RB023,RB001;35;F;paper;Harbour Row
2828;RB010,RB015,RB018,RB035,RB026;50;M;internet;Harbour Row
2829;RB015,RB001,RB018,RB002,RB037;57;M;paper;Oldmarket
2830;RB015,RB023,RB006;81;F;paper;Oldmarket
2831;RB035,RB037;54;M;paper;Oldmarket
2832;RB015,RB039;29;M;internet;Saltmeadow
2833;RB035,RB025,RB029,RB036;28;F;internet;Northgate
2834;RB022;70;F;internet;Harbour Row
2835;RB024,RB010,RB026;19;M;internet;Harbour Row
2836;RB018,RB037,RB035,RB015,RB024;49;M;internet;Oldmarket
2837;RB033,RB016,RB035,RB034,RB036;32;M;internet;Castle Rise
2838;RB040,RB020,RB029,RB032,RB039;49;F;internet;Northgate
2839;RB039;63;F;internet;Oldmarket
2840;RB018;45;M;internet;Saltmeadow
2841;RB010,RB018;24;F;internet;Harbour Row
2842;RB034;53;M;internet;Oldmarket
2843;RB034,RB016,RB010,RB020,RB035;63;F;internet;Castle Rise
2844;RB002,RB039,RB016,RB005,RB029;52;F;internet;Northgate
2845;RB006,RB008,RB001,RB005,RB015;79;F;internet;Oldmarket
2846;RB010,RB024,RB039,RB016,RB001;18;M;internet;Harbour Row
2847;RB029,RB013,RB034,RB011,RB018;44;F;paper;Saltmeadow
2848;RB010,RB040,RB016,RB024,RB027;87;M;paper;Northgate
2849;RB009,RB010,RB024;57;F;internet;Harbour Row
2850;RB038,RB019,RB028,RB010,RB004;74;F;internet;Millbrook
2851;RB018,RB031;32;M;internet;Northgate
2852;RB034,RB017;67;F;paper;Northgate
2853;RB015,RB025;61;F;internet;Oldmarket
2854;RB003,RB004,RB016;24;M;internet;Northgate
2855;RB036,RB025,RB024,RB029,RB031;18;F;internet;Northgate
2856;RB015;22;F;internet;Oldmarket
2857;RB015,RB024,RB017,RB004,RB038;30;M;internet;Millbrook
2858;RB009,RB013,RB035;20;F;internet;Saltmeadow
2859;RB001,RB018,RB015;27;F;internet;Oldmarket
2860;RB015,RB010,RB035,RB018,RB026;55;F;paper;Oldmarket
2861;RB025,RB038,RB037,RB016,RB023;71;F;paper;Millbrook
2862;RB035,RB003;65;M;paper;Northgate
2863;RB016,RB017,RB034,RB040;36;F;internet;Millbrook
2864;RB023,RB010,RB011;86;M;internet;Harbour Row
2865;RB016,RB006,RB030,RB021,RB028;67;F;paper;Saltmeadow
2866;RB015;40;M;internet;Northgate
2867;RB036,RB037,RB001,RB015,RB009;32;M;internet;Oldmarket
2868;RB028;37;M;internet;Northgate
2869;RB009;45;M;internet;Northgate
2870;RB003;44;M;paper;Oldmarket
2871;RB012,RB024,RB002;33;F;internet;Northgate
2872;RB039;55;M;internet;Saltmeadow
2873;RB010,RB034,RB035,RB007,RB025;42;F;internet;Castle Rise
2874;RB024;49;M;internet;Castle Rise
2875;RB003,RB014,RB006,RB026,RB032;62;M;paper;Oldmarket
2876;RB008,RB015,RB016,RB026,RB024;28;M;internet;Saltmeadow
2877;RB024,RB001,RB009;46;M;internet;Harbour Row
2878;RB024,RB020;63;M;internet;Northgate
2879;RB026,RB025,RB031,RB035,RB016;22;M;internet;Castle Rise
2880;RB029;80;F;paper;Northgate
2881;RB010,RB039,RB024,RB022;60;F;internet;Harbour Row
2882;RB035,RB014,RB040,RB018,RB011;59;M;internet;Millbrook
2883;RB035,RB013;56;M;paper;Northgate
2884;RB006,RB011,RB001,RB035,RB017;47;M;internet;Saltmeadow
2885;RB018,RB009,RB032,RB006,RB026;46;F;internet;Oldmarket
2886;RB016,RB036,RB001,RB024,RB038;42;F;paper;Oldmarket
2887;RB013;68;F;paper;Harbour Row
2888;RB030;68;M;internet;Saltmeadow
2889;RB035,RB034,RB010,RB015,RB024;42;M;internet;Harbour Row
2890;RB007,RB030;44;F;paper;Castle Rise
2891;RB026,RB035,RB010,RB027,RB031;60;F;paper;Northgate
2892;RB021,RB009,RB040,RB016,RB001;47;M;paper;Oldmarket
2893;RB036;44;M;internet;Oldmarket
2894;RB006,RB016,RB037,RB001,RB036;57;F;internet;Oldmarket
2895;RB016,RB018,RB029,RB026,RB017;43;F;paper;Millbrook
2896;RB004,RB024,RB040,RB008,RB019;78;M;internet;Millbrook
2897;RB001,RB016,RB020,RB018,RB006;46;F;internet;Oldmarket
2898;RB019,RB026,RB036;43;M;paper;Northgate
2899;RB024,RB019,RB010,RB004,RB007;62;M;internet;Millbrook
2900;RB010,RB029,RB019,RB023,RB035;35;M;paper;Millbrook
2901;RB037,RB014,RB021,RB031;43;M;internet;Oldmarket
2902;RB015,RB016,RB024,RB028;53;M;internet;Oldmarket
2903;RB030,RB010,RB040,RB038,RB013;46;F;internet;Saltmeadow
2904;RB009,RB015;37;M;internet;Harbour Row
2905;RB015;51;M;internet;Oldmarket
2906;RB027;51;F;internet;Castle Rise
2907;RB039,RB020,RB015,RB037,RB006;87;M;internet;Northgate
2908;RB010;46;F;internet;Oldmarket
2909;RB016,RB013,RB001,RB025,RB023;21;F;internet;Saltmeadow
2910;RB039,RB006,RB001,RB037,RB034;73;M;internet;Saltmeadow
2911;RB010;68;M;paper;Harbour Row
2912;RB019;63;F;paper;Millbrook
2913;RB035,RB026,RB038,RB016,RB034;26;F;internet;Castle Rise
2914;RB007,RB020;54;F;paper;Millbrook
2915;RB035,RB038,RB001;87;F;paper;Saltmeadow
2916;RB028,RB034,RB035,RB007,RB010;40;M;internet;Millbrook
2917;RB007,RB010,RB019;72;M;paper;Harbour Row
2918;RB027,RB013,RB029,RB028,RB035;37;F;internet;Oldmarket
2919;RB030;55;F;paper;Oldmarket
2920;RB023,RB038,RB036,RB034;41;F;internet;Saltmeadow
2921;RB005;68;F;internet;Saltmeadow
2922;RB016,RB020,RB006,RB018;48;F;paper;Oldmarket
2923;RB006,RB002,RB014,RB005;23;F;internet;Oldmarket
2924;RB017;48;F;internet;Saltmeadow
2925;RB026,RB035,RB023;24;F;internet;Northgate
2926;RB040;26;M;internet;Millbrook
2927;RB014;67;F;internet;Oldmarket
2928;RB017,RB035,RB011,RB034,RB029;36;M;paper;Millbrook
2929;RB033,RB010,RB024,RB023,RB022;48;M;internet;Harbour Row
2930;RB008,RB006,RB037,RB001,RB010;43;M;internet;Oldmarket
2931;RB013,RB024,RB037,RB034;50;F;internet;Oldmarket
2932;RB002;24;F;internet;Oldmarket
2933;RB009,RB016,RB010,RB008,RB035;25;F;internet;Millbrook
2934;RB036;34;F;internet;Harbour Row
2935;RB039,RB017,RB036,RB004,RB026;60;F;internet;Millbrook
2936;RB034,RB027,RB040,RB039,RB016;60;M;paper;Castle Rise
2937;RB010,RB018,RB037;42;F;internet;Oldmarket
2938;RB027,RB034,RB020,RB038,RB013;47;F;internet;Northgate
2939;RB021,RB034;71;M;paper;Castle Rise
2940;RB007,RB010,RB020,RB002,RB024;39;M;internet;Millbrook
2941;RB039,RB018,RB026,RB033,RB034;25;M;internet;Castle Rise
2942;RB020,RB016,RB034,RB026,RB010;19;M;internet;Northgate
2943;RB004,RB035,RB024;39;F;internet;Millbrook
2944;RB031,RB016,RB009;26;F;internet;Harbour Row
2945;RB023;58;M;internet;Harbour Row
2946;RB025,RB034;73;F;paper;Northgate
2947;RB034;32;F;internet;Castle Rise
2948;RB016,RB026,RB034,RB010;50;F;paper;Harbour Row
2949;RB027,RB009,RB024;33;F;internet;Harbour Row
2950;RB011,RB020;88;M;internet;Harbour Row
2951;RB007;36;F;internet;Castle Rise
2952;RB026,RB033;23;F;internet;Millbrook
2953;RB006,RB013,RB018,RB001,RB012;61;F;paper;Oldmarket
2954;RB015;30;M;paper;Oldmarket
2955;RB036,RB023,RB038;53;F;paper;Harbour Row
2956;RB018,RB010;49;F;internet;Oldmarket
2957;RB030,RB017,RB010,RB004,RB027;70;F;internet;Northgate
2958;RB015,RB001,RB006,RB003,RB035;69;F;paper;Oldmarket
2959;RB024,RB010,RB014,RB034,RB016;42;M;internet;Castle Rise
2960;RB006,RB028,RB015,RB038,RB032;81;F;paper;Oldmarket
2961;RB010,RB034,RB022,RB001,RB040;48;M;internet;Castle Rise
2962;RB024,RB036;68;M;internet;Saltmeadow
2963;RB026,RB016,RB037,RB021,RB040;31;F;internet;Millbrook
2964;RB011,RB018;35;F;paper;Oldmarket
2965;RB039,RB022,RB024,RB034,RB026;40;F;internet;Harbour Row
2966;RB018;69;M;paper;Oldmarket
2967;RB036,RB005;19;F;internet;Millbrook
2968;RB001,RB034;65;F;paper;Oldmarket
2969;RB010,RB024,RB034,RB025,RB035;57;F;internet;Harbour Row
2970;RB030,RB026,RB016,RB035;27;F;internet;Castle Rise
2971;RB014;21;M;internet;Harbour Row
2972;RB015,RB001,RB002,RB034,RB014;40;M;internet;Oldmarket
2973;RB001;55;F;internet;Oldmarket
2974;RB038;46;M;paper;Saltmeadow
2975;RB010;54;F;internet;Harbour Row
2976;RB040,RB016,RB028,RB014,RB034;66;F;internet;Northgate
2977;RB016,RB011,RB026,RB033,RB018;62;M;internet;Northgate
2978;RB007,RB016,RB035,RB040,RB026;47;F;paper;Castle Rise
2979;RB007,RB038,RB016;42;F;internet;Oldmarket
2980;RB016;27;F;internet;Oldmarket
2981;RB018,RB006,RB010,RB015,RB039;38;F;paper;Oldmarket
2982;RB009,RB023,RB024;18;M;internet;Harbour Row
2983;RB026,RB015,RB002,RB030,RB010;70;F;internet;Oldmarket
2984;RB034;34;F;internet;Harbour Row
2985;RB001;43;F;internet;Northgate
2986;RB001,RB026,RB006,RB010;43;F;internet;Harbour Row
2987;RB026;68;F;paper;Harbour Row
2988;RB037;43;F;internet;Saltmeadow
2989;RB022,RB010,RB023,RB025,RB038;31;M;internet;Harbour Row
2990;RB035,RB016,RB013,RB039,RB007;51;F;paper;Saltmeadow
2991;RB001,RB021,RB035,RB018,RB015;37;F;internet;Oldmarket
2992;RB016,RB035;61;M;internet;Oldmarket
2993;RB039,RB024,RB015,RB009,RB018;35;M;internet;Harbour Row
2994;RB002;50;F;paper;Northgate
2995;RB013,RB030,RB031,RB016,RB035;18;M;internet;Saltmeadow
2996;RB039,RB021,RB030,RB014,RB001;47;M;internet;Oldmarket
2997;RB013,RB035,RB027,RB040,RB032;65;M;paper;Northgate
2998;RB018,RB038,RB014,RB021,RB008;51;F;internet;Oldmarket
2999;RB034,RB014,RB015,RB009,RB029;76;M;internet;Oldmarket
3000;RB008,RB010,RB001,RB016,RB039;20;M;internet;Oldmarket
3001;RB015,RB014,RB001,RB033,RB002;67;F;paper;Oldmarket
3002;RB039;30;F;internet;Harbour Row
3003;RB027,RB015,RB016;69;F;paper;Northgate
3004;RB030,RB037;47;F;internet;Saltmeadow
3005;RB009,RB010,RB027,RB038,RB031;36;M;internet;Harbour Row
3006;RB015;59;F;internet;Oldmarket
3007;RB035,RB030,RB031,RB014,RB010;30;M;internet;Northgate
3008;RB009,RB010;43;M;internet;Harbour Row
3009;RB034,RB017;51;F;internet;Millbrook
3010;RB038,RB019;24;F;internet;Harbour Row
3011;RB023,RB012;69;M;paper;Millbrook
3012;RB033,RB010,RB024,RB016,RB023;31;F;internet;Harbour Row
3013;RB023;54;M;internet;Harbour Row
3014;RB015;30;F;internet;Oldmarket
3015;RB021,RB014,RB023,RB040,RB036;39;M;internet;Castle Rise
3016;RB024,RB015,RB008,RB035,RB018;23;M;internet;Oldmarket
3017;RB002,RB015;37;F;internet;Oldmarket
3018;RB023,RB034;42;M;internet;Harbour Row
3019;RB014;57;F;internet;Oldmarket
3020;RB015;40;M;internet;Harbour Row
3021;RB016;42;M;internet;Oldmarket
3022;RB014;43;M;internet;Oldmarket
3023;RB023,RB010;38;F;internet;Harbour Row
3024;RB018,RB028,RB030,RB001,RB017;26;F;paper;Oldmarket
3025;RB026,RB027,RB015;59;M;paper;Northgate
3026;RB031;32;M;internet;Northgate
3027;RB004,RB024,RB010,RB017,RB011;47;M;paper;Millbrook
3028;RB009,RB024,RB023,RB040;45;M;internet;Harbour Row
3029;RB037,RB010;55;M;paper;Millbrook
3030;RB037;70;F;paper;Oldmarket
3031;RB035,RB009,RB024;76;M;paper;Harbour Row
3032;RB010,RB006,RB024;40;M;internet;Oldmarket
3033;RB024;33;F;internet;Millbrook
3034;RB034,RB008;20;F;internet;Castle Rise
3035;RB010,RB024,RB031,RB023,RB036;24;M;internet;Harbour Row
3036;RB003,RB006,RB012,RB037;28;F;internet;Oldmarket
3037;RB010,RB009,RB036,RB035;47;M;internet;Harbour Row
3038;RB040;36;F;paper;Northgate
3039;RB038,RB033;65;F;paper;Saltmeadow
3040;RB034,RB018,RB038;52;M;internet;Castle Rise
3041;RB024,RB009,RB005,RB010,RB036;64;M;internet;Harbour Row
3042;RB014,RB035,RB006,RB015,RB037;47;F;internet;Oldmarket
3043;RB026,RB015,RB001,RB037,RB024;50;F;internet;Oldmarket
3044;RB035,RB001,RB002,RB006,RB040;72;F;paper;Oldmarket
3045;RB001,RB028,RB018,RB015,RB016;54;F;internet;Oldmarket
3046;RB023;29;F;internet;Millbrook
3047;RB030,RB022;48;F;paper;Castle Rise
3048;RB001,RB027,RB039,RB011,RB010;69;F;paper;Saltmeadow
3049;RB007;18;M;internet;Millbrook
3050;RB017,RB030,RB034;59;F;internet;Castle Rise
3051;RB010,RB009,RB002;73;M;paper;Northgate
3052;RB016,RB035,RB019;29;F;internet;Northgate
3053;RB006;42;M;internet;Saltmeadow
3054;RB015;63;M;internet;Oldmarket
3055;RB026;58;M;internet;Harbour Row
3056;RB035,RB029,RB034;40;M;internet;Castle Rise
3057;RB037,RB016;39;F;internet;Oldmarket
3058;RB019,RB035,RB030,RB020,RB002;35;M;internet;Millbrook
3059;RB021,RB015;74;F;paper;Oldmarket
3060;RB010,RB035,RB009,RB024,RB001;36;M;internet;Harbour Row
3061;RB014,RB018;34;M;internet;Oldmarket
3062;RB002;60;M;internet;Oldmarket
3063;RB013,RB009;81;M;paper;Saltmeadow
3064;RB001,RB034,RB003,RB012;35;F;internet;Oldmarket
3065;RB006,RB016,RB001;44;F;paper;Oldmarket
3066;RB021;29;M;internet;Millbrook
3067;RB028;33;M;internet;Oldmarket
3068;RB035,RB025,RB010,RB015,RB028;36;F;paper;Harbour Row
3069;RB023,RB010,RB017;45;F;internet;Harbour Row
3070;RB034,RB018,RB010,RB003,RB024;55;F;internet;Castle Rise
3071;RB016,RB027,RB035,RB008,RB034;22;M;internet;Oldmarket
3072;RB040;26;M;internet;Northgate
3073;RB020,RB014;70;M;paper;Northgate
3074;RB001,RB004,RB037,RB010,RB005;19;F;internet;Oldmarket
3075;RB035,RB015,RB024,RB006;58;M;internet;Oldmarket
3076;RB001,RB026,RB015,RB039,RB012;67;F;paper;Oldmarket
3077;RB028,RB033,RB020,RB016,RB038;47;M;internet;Northgate
3078;RB034,RB022,RB013,RB026,RB030;61;F;internet;Saltmeadow
3079;RB032,RB015,RB028,RB002,RB018;46;M;internet;Oldmarket
3080;RB033,RB014,RB010,RB024,RB040;23;F;internet;Harbour Row
3081;RB009,RB011,RB024,RB010,RB035;57;F;internet;Harbour Row
3082;RB010,RB024,RB016,RB002,RB027;44;M;internet;Harbour Row
3083;RB035;70;M;paper;Harbour Row
3084;RB009,RB016,RB017;31;F;internet;Millbrook
3085;RB001;38;F;internet;Oldmarket
3086;RB035,RB026;72;M;internet;Millbrook
3087;RB035,RB022;36;M;internet;Harbour Row
3088;RB010,RB035,RB025,RB039,RB020;71;M;internet;Northgate
3089;RB035;46;F;internet;Northgate
3090;RB016,RB038;62;M;paper;Millbrook
3091;RB014,RB031,RB016,RB020,RB022;36;F;paper;Northgate
3092;RB018,RB024;75;F;paper;Oldmarket
3093;RB024,RB039,RB019,RB035;61;M;paper;Millbrook
3094;RB028,RB006,RB034,RB037,RB018;70;M;paper;Oldmarket
3095;RB014,RB027,RB039,RB002,RB029;71;F;paper;Oldmarket
3096;RB035;42;M;internet;Northgate
3097;RB019,RB040;33;F;internet;Harbour Row
3098;RB001,RB004,RB024,RB003,RB016;54;F;internet;Oldmarket
3099;RB023;38;M;internet;Millbrook
3100;RB010,RB025,RB040,RB031,RB034;80;M;internet;Northgate
3101;RB009,RB010,RB035,RB025,RB036;30;M;internet;Harbour Row
3102;RB010,RB023,RB018,RB022;37;M;internet;Harbour Row
3103;RB010,RB024,RB016,RB038,RB032;66;F;internet;Castle Rise
3104;RB037;63;F;paper;Oldmarket
3105;RB027,RB024,RB026,RB033,RB028;37;M;internet;Castle Rise
3106;RB015,RB024,RB006,RB009;23;F;internet;Oldmarket
3107;RB038,RB018,RB032,RB010,RB001;38;F;internet;Castle Rise
3108;RB037,RB018,RB017,RB020;72;F;internet;Oldmarket
3109;RB009;70;F;paper;Harbour Row
3110;RB035,RB024,RB033,RB027,RB011;75;F;paper;Castle Rise
3111;RB024;25;F;internet;Northgate
3112;RB016,RB010,RB024,RB027;59;F;internet;Harbour Row
3113;RB019;81;F;internet;Millbrook
3114;RB010,RB033,RB016,RB023,RB024;43;F;internet;Harbour Row
3115;RB015,RB039,RB016;25;F;internet;Millbrook
3116;RB036,RB020,RB027,RB031,RB024;74;F;paper;Northgate
3117;RB001,RB018,RB024,RB028,RB010;33;M;internet;Oldmarket
3118;RB033,RB039,RB021,RB034,RB009;46;M;internet;Castle Rise
3119;RB038;79;M;paper;Harbour Row
3120;RB001,RB036,RB024,RB004,RB008;49;F;internet;Millbrook
3121;RB024,RB039;52;F;internet;Harbour Row
3122;RB035;55;F;paper;Harbour Row
3123;RB010,RB007,RB024,RB009,RB003;32;M;internet;Harbour Row
3124;RB024,RB009,RB020,RB034,RB029;42;F;internet;Harbour Row
3125;RB020;31;M;internet;Northgate
3126;RB016,RB033;38;F;internet;Castle Rise
3127;RB035,RB013,RB039,RB040,RB015;62;F;internet;Saltmeadow
3128;RB018,RB035,RB031;31;F;internet;Northgate
3129;RB001,RB033,RB020,RB018,RB010;70;M;internet;Northgate
3130;RB006,RB020;30;F;internet;Castle Rise
3131;RB011,RB024,RB009;35;F;internet;Saltmeadow
3132;RB009,RB031,RB013,RB030,RB022;51;F;internet;Castle Rise
3133;RB007,RB034;40;F;internet;Millbrook
3134;RB034,RB018;42;M;internet;Northgate
3135;RB030,RB027,RB010,RB026,RB035;35;M;internet;Northgate
3136;RB010,RB029;33;F;internet;Millbrook
3137;RB010,RB021,RB034,RB002;89;F;paper;Castle Rise
3138;RB038,RB029,RB016,RB024,RB006;22;M;internet;Castle Rise
3139;RB010,RB023,RB009,RB015;34;F;internet;Harbour Row
3140;RB036,RB015;81;F;paper;Oldmarket
3141;RB001,RB014,RB035,RB002,RB016;29;F;internet;Oldmarket
3142;RB035,RB038,RB034,RB015;41;M;internet;Northgate
3143;RB014,RB037,RB026,RB001,RB025;73;M;paper;Oldmarket
3144;RB024,RB014,RB011;60;M;internet;Harbour Row
3145;RB038;27;M;internet;Castle Rise
3146;RB008,RB028;77;M;paper;Oldmarket
3147;RB016,RB019,RB026,RB013,RB015;72;M;paper;Saltmeadow
3148;RB033,RB038,RB034,RB010,RB035;63;F;internet;Saltmeadow
3149;RB012,RB018,RB027,RB028,RB035;23;F;internet;Oldmarket
3150;RB024,RB005,RB006,RB037,RB003;70;F;internet;Oldmarket
3151;RB040,RB034,RB039;33;F;internet;Castle Rise
3152;RB040,RB016,RB015;47;M;internet;Saltmeadow
3153;RB030,RB024,RB001,RB027,RB028;42;F;internet;Oldmarket
3154;RB039,RB026,RB009,RB022,RB024;45;M;internet;Harbour Row
3155;RB039,RB010,RB001;19;F;internet;Harbour Row
3156;RB027;18;F;internet;Oldmarket
3157;RB010;41;M;internet;Harbour Row
3158;RB040;52;M;internet;Harbour Row
3159;RB006;55;F;paper;Oldmarket
3160;RB025;57;F;internet;Northgate
3161;RB040,RB027,RB020,RB015,RB025;61;M;paper;Northgate
3162;RB013,RB027,RB030,RB024,RB035;18;M;internet;Harbour Row
3163;RB017,RB036,RB020,RB016,RB002;88;F;internet;Northgate
3164;RB022,RB023,RB010,RB035;80;M;internet;Harbour Row
3165;RB038,RB003,RB001,RB015,RB008;27;F;internet;Oldmarket
3166;RB035,RB024;72;M;paper;Harbour Row
3167;RB030;32;M;internet;Oldmarket
3168;RB010,RB037,RB005;79;F;internet;Oldmarket
3169;RB017,RB026,RB023;74;M;paper;Saltmeadow
3170;RB035,RB008,RB034;25;M;internet;Castle Rise
3171;RB027;69;F;internet;Northgate
3172;RB010,RB021,RB040;21;F;internet;Harbour Row
3173;RB019;36;F;internet;Millbrook
3174;RB001;46;M;internet;Saltmeadow
3175;RB035,RB012,RB016,RB032,RB010;41;M;paper;Millbrook
3176;RB016,RB035;85;M;internet;Oldmarket
3177;RB033,RB014;36;F;internet;Saltmeadow
3178;RB035;62;F;internet;Harbour Row
3179;RB023,RB037,RB009,RB006,RB038;83;F;paper;Oldmarket
3180;RB009;61;M;paper;Harbour Row
3181;RB010;87;M;paper;Oldmarket
3182;RB039,RB015,RB026;33;F;internet;Castle Rise
3183;RB026,RB034;42;M;internet;Saltmeadow
3184;RB024,RB003,RB012,RB016,RB033;25;F;internet;Oldmarket
3185;RB010;75;F;paper;Northgate
3186;RB016,RB029,RB035,RB028,RB002;85;M;paper;Castle Rise
3187;RB040,RB027,RB034,RB019,RB016;33;M;internet;Millbrook
3188;RB015;71;F;internet;Oldmarket
3189;RB024,RB022,RB003,RB010,RB001;25;F;internet;Harbour Row
3190;RB015,RB031,RB024;50;M;paper;Millbrook
3191;RB003,RB002,RB037,RB031,RB006;32;M;internet;Oldmarket
3192;RB036,RB035,RB025,RB016,RB040;44;F;internet;Northgate
3193;RB017,RB016,RB039,RB035,RB040;41;M;internet;Castle Rise
3194;RB035,RB013,RB031,RB034,RB030;27;M;internet;Saltmeadow
3195;RB006,RB036,RB020,RB001,RB005;56;F;internet;Oldmarket
3196;RB026,RB024;38;M;paper;Saltmeadow
3197;RB024;48;F;internet;Harbour Row
3198;RB023,RB019,RB035;64;M;paper;Saltmeadow
3199;RB027,RB015,RB009;38;M;internet;Harbour Row
3200;RB006,RB026,RB013;22;M;internet;Harbour Row
3201;RB034;26;F;internet;Millbrook
3202;RB019,RB034,RB033,RB024,RB020;39;F;internet;Castle Rise
3203;RB023,RB024,RB027,RB010;70;F;paper;Harbour Row
3204;RB033,RB002,RB034,RB021,RB004;47;M;internet;Castle Rise
3205;RB001,RB010,RB029,RB020,RB023;41;F;internet;Northgate
3206;RB007,RB020,RB039,RB032,RB040;33;F;internet;Northgate
3207;RB033,RB006;56;F;internet;Millbrook
3208;RB037;47;F;internet;Oldmarket
3209;RB034;62;M;internet;Castle Rise
3210;RB018,RB032,RB037;55;F;internet;Oldmarket
3211;RB008,RB016;28;F;internet;Northgate
3212;RB034,RB002,RB006;51;M;internet;Millbrook
3213;RB018;46;F;internet;Oldmarket
3214;RB024,RB010,RB034,RB015,RB016;57;F;internet;Millbrook
3215;RB009,RB034,RB035;53;M;internet;Millbrook
3216;RB020,RB039,RB010,RB001,RB032;50;M;internet;Oldmarket
3217;RB020,RB027,RB039,RB003,RB026;44;M;internet;Northgate
3218;RB021,RB016,RB006,RB040;65;M;paper;Oldmarket
3219;RB010,RB013,RB016;33;M;internet;Saltmeadow
3220;RB036,RB001,RB028,RB025,RB035;18;M;internet;Northgate
3221;RB024,RB012,RB010;21;M;internet;Harbour Row
3222;RB006,RB015,RB018,RB001,RB012;33;F;internet;Oldmarket
3223;RB035;53;M;paper;Saltmeadow
3224;RB031,RB025,RB020,RB015,RB017;36;M;internet;Northgate
3225;RB010,RB034,RB016;69;F;paper;Castle Rise
3226;RB036,RB018,RB016;47;F;internet;Harbour Row
3227;RB020;71;F;paper;Oldmarket
3228;RB034,RB026,RB030,RB009,RB015;31;F;internet;Millbrook
3229;RB035,RB001,RB020,RB009;64;F;internet;Northgate
3230;RB031,RB009,RB001,RB018,RB006;33;M;internet;Oldmarket
3231;RB034;70;F;internet;Northgate
3232;RB004,RB028,RB034;24;F;internet;Millbrook
3233;RB030,RB023;39;F;internet;Northgate
3234;RB024,RB019,RB022,RB016,RB026;86;M;paper;Millbrook
3235;RB001,RB018,RB034,RB015,RB030;69;M;paper;Oldmarket
3236;RB017,RB010,RB028,RB034,RB026;59;O;paper;Castle Rise
3237;RB038,RB036,RB002,RB035,RB010;34;M;internet;Millbrook
3238;RB031,RB017,RB001,RB020,RB030;73;F;internet;Northgate
3239;RB022,RB026,RB016,RB010;49;M;internet;Saltmeadow
3240;RB034,RB033,RB031;35;M;internet;Castle Rise
3241;RB010,RB022,RB023,RB015,RB024;23;F;paper;Harbour Row
3242;RB039,RB016,RB001,RB035,RB036;55;M;paper;Millbrook
3243;RB037,RB007,RB012,RB001,RB030;35;M;internet;Oldmarket
3244;RB025,RB015,RB038,RB002,RB017;83;F;paper;Northgate
3245;RB040,RB031,RB033,RB035,RB039;25;F;internet;Castle Rise
3246;RB034,RB035,RB006,RB002,RB027;29;M;internet;Oldmarket
3247;RB017;36;F;internet;Millbrook
3248;RB012,RB034,RB035,RB016,RB007;42;M;internet;Millbrook
3249;RB025,RB009,RB024;48;F;internet;Harbour Row
3250;RB008,RB039,RB014,RB021,RB034;43;M;internet;Castle Rise
3251;RB035,RB017,RB002;47;F;internet;Millbrook
3252;RB030,RB006,RB028,RB029;53;M;internet;Oldmarket
3253;RB027;23;F;internet;Northgate
3254;RB001,RB034,RB024,RB038,RB010;18;F;internet;Harbour Row
3255;RB036,RB019,RB017,RB001,RB035;21;F;internet;Millbrook
3256;RB021,RB025,RB010,RB023,RB013;74;F;paper;Harbour Row
3257;RB004,RB019,RB038;30;M;internet;Millbrook
3258;RB006,RB034,RB015,RB008,RB016;37;M;internet;Millbrook
3259;RB034,RB024,RB016,RB027,RB035;60;F;internet;Castle Rise
3260;RB037;84;M;internet;Millbrook
3261;RB007,RB006,RB011,RB037,RB015;79;F;paper;Oldmarket
3262;RB030,RB035,RB009,RB017,RB026;19;M;paper;Millbrook
3263;RB016,RB010,RB034,RB035,RB019;52;M;internet;Saltmeadow
3264;RB035;32;M;internet;Northgate
3265;RB010,RB036,RB009,RB035;46;F;internet;Harbour Row
3266;RB016;59;M;internet;Castle Rise
3267;RB010,RB007,RB024,RB037,RB013;26;F;internet;Harbour Row
3268;RB006;41;M;internet;Oldmarket
3269;RB039;41;F;internet;Saltmeadow
3270;RB014,RB001,RB008,RB035,RB030;73;M;paper;Oldmarket
3271;RB010,RB034,RB009,RB036,RB004;31;F;internet;Harbour Row
3272;RB015,RB009,RB036;26;M;internet;Harbour Row
3273;RB039,RB030;36;F;internet;Millbrook
3274;RB023;45;F;internet;Saltmeadow
3275;RB030,RB011,RB015,RB029,RB018;86;F;paper;Saltmeadow
3276;RB019,RB024,RB016;56;M;paper;Millbrook
3277;RB034,RB036;49;M;internet;Castle Rise
3278;RB026;50;F;internet;Millbrook
3279;RB014,RB032,RB003;28;M;internet;Oldmarket
3280;RB002;26;F;internet;Millbrook
3281;RB015,RB023,RB026,RB007,RB025;24;M;internet;Northgate
3282;RB030,RB010,RB024,RB026,RB027;42;M;internet;Harbour Row
3283;RB002;72;M;internet;Oldmarket
3284;RB035;38;F;internet;Northgate
3285;RB025,RB020,RB039;65;F;internet;Northgate
3286;RB022,RB037,RB024,RB023;33;F;internet;Harbour Row
3287;RB001;68;F;paper;Oldmarket
3288;RB006,RB002,RB021,RB035,RB016;28;F;internet;Oldmarket
3289;RB001,RB027,RB035,RB030,RB012;40;F;internet;Oldmarket
3290;RB030,RB033,RB026,RB035,RB001;43;F;paper;Castle Rise
3291;RB018,RB009,RB024,RB026,RB001;46;M;internet;Millbrook
3292;RB012,RB024,RB010,RB015;52;M;internet;Oldmarket
3293;RB024;83;M;internet;Harbour Row
3294;RB037,RB040,RB032,RB001,RB015;25;M;internet;Oldmarket
3295;RB011,RB009,RB031,RB030;69;F;internet;Northgate
3296;RB005,RB024,RB011,RB034,RB015;30;F;internet;Oldmarket
3297;RB037,RB040;63;F;internet;Oldmarket
3298;RB019,RB039;51;F;internet;Millbrook
3299;RB016;57;F;internet;Oldmarket
3300;RB025,RB016,RB035,RB031,RB020;29;F;internet;Northgate
3301;RB014,RB001,RB010,RB037,RB012;24;F;internet;Oldmarket
3302;RB027;87;F;internet;Millbrook
3303;RB033,RB016,RB010,RB036,RB021;66;M;internet;Millbrook
3304;RB001,RB010,RB035,RB009,RB016;87;M;internet;Saltmeadow
3305;RB002;26;F;internet;Castle Rise
3306;RB032,RB021,RB027,RB018;64;F;internet;Oldmarket
3307;RB035,RB016,RB001,RB006,RB038;39;F;internet;Northgate
3308;RB035,RB030,RB016;52;M;internet;Northgate
3309;RB018,RB009,RB037,RB029,RB003;27;F;paper;Saltmeadow
3310;RB010;34;M;internet;Northgate
3311;RB034,RB023,RB014,RB026,RB039;23;F;internet;Harbour Row
3312;RB001,RB025,RB035,RB024,RB040;83;F;paper;Millbrook
3313;RB033,RB040,RB006,RB002,RB034;67;F;paper;Castle Rise
3314;RB036,RB001,RB015,RB012;31;F;internet;Oldmarket
3315;RB034,RB001,RB035,RB025;30;F;internet;Castle Rise
3316;RB024,RB034,RB021,RB001,RB020;74;F;paper;Northgate
3317;RB024,RB031,RB017,RB034,RB010;69;F;paper;Castle Rise
3318;RB029,RB026,RB016;46;M;internet;Millbrook
3319;RB024,RB013;89;M;internet;Harbour Row
3320;RB023,RB006,RB035,RB015,RB009;48;F;internet;Oldmarket
3321;RB010,RB034,RB035,RB036,RB016;84;F;internet;Millbrook
3322;RB018,RB032;40;F;internet;Oldmarket
3323;RB010,RB017,RB024,RB026,RB009;75;F;paper;Harbour Row
3324;RB021,RB040,RB023;56;M;internet;Millbrook
3325;RB021;50;O;paper;Saltmeadow
3326;RB004,RB001,RB027,RB024,RB007;37;M;internet;Millbrook
3327;RB035,RB034,RB015,RB010,RB022;25;M;paper;Harbour Row
3328;RB035,RB040,RB039,RB009,RB010;50;F;paper;Northgate
3329;RB010,RB040,RB016,RB021,RB007;49;F;internet;Saltmeadow
3330;RB027,RB019;72;M;internet;Millbrook
3331;RB001,RB040,RB016;46;F;internet;Millbrook
3332;RB024,RB006,RB002,RB040,RB015;36;M;internet;Harbour Row
3333;RB001,RB036,RB031;21;M;internet;Castle Rise
3334;RB016,RB010,RB035,RB017;63;F;paper;Saltmeadow
3335;RB024,RB016,RB015;35;F;internet;Oldmarket
3336;RB023,RB016,RB015;71;M;paper;Harbour Row
3337;RB015;82;M;paper;Millbrook
3338;RB010,RB007,RB024,RB028,RB013;63;M;paper;Harbour Row
3339;RB014,RB032,RB036,RB034,RB015;71;F;paper;Castle Rise
3340;RB034,RB015,RB002;56;M;internet;Oldmarket
3341;RB035,RB028;43;F;paper;Oldmarket
3342;RB004,RB040,RB034,RB010,RB022;60;M;paper;Millbrook
3343;RB034;57;M;internet;Millbrook
3344;RB020,RB034,RB014,RB015;87;F;paper;Oldmarket
3345;RB037,RB033,RB016,RB024,RB034;63;M;internet;Castle Rise
3346;RB022,RB007,RB010;34;M;internet;Harbour Row
3347;RB016;22;F;internet;Saltmeadow
3348;RB028,RB010,RB035,RB002,RB018;51;M;paper;Oldmarket
3349;RB024;51;M;internet;Harbour Row
3350;RB006,RB035,RB023;38;F;paper;Harbour Row
3351;RB037;30;F;internet;Oldmarket
3352;RB040;35;F;internet;Castle Rise
3353;RB008,RB035,RB010;44;M;internet;Oldmarket
3354;RB031,RB010;66;F;paper;Oldmarket
3355;RB034,RB031,RB006;76;F;paper;Northgate
3356;RB033,RB034,RB035,RB016,RB038;41;M;internet;Castle Rise
3357;RB024,RB001,RB015;56;F;internet;Oldmarket
3358;RB040,RB026;24;M;paper;Castle Rise
3359;RB035;26;F;internet;Millbrook
3360;RB036,RB037,RB001,RB015,RB030;35;M;paper;Oldmarket
3361;RB015,RB018,RB020;21;F;internet;Oldmarket
3362;RB024,RB010,RB022,RB023,RB001;81;M;paper;Harbour Row
3363;RB011,RB034,RB024,RB021,RB040;20;F;internet;Castle Rise
3364;RB024,RB009;52;F;internet;Harbour Row
3365;RB003;42;F;internet;Oldmarket
3366;RB027,RB001,RB026,RB038,RB035;56;F;internet;Oldmarket
3367;RB035,RB028,RB034,RB027,RB014;68;M;paper;Castle Rise
3368;RB010,RB028;58;F;internet;Oldmarket
3369;RB012;37;F;internet;Saltmeadow
3370;RB010,RB009,RB037,RB034,RB007;37;F;internet;Harbour Row
3371;RB010,RB026,RB004,RB039,RB019;84;M;paper;Millbrook
3372;RB035,RB024;18;F;internet;Oldmarket
3373;RB010,RB015,RB030,RB026,RB027;37;F;internet;Saltmeadow
3374;RB001,RB015,RB010,RB003;45;F;internet;Oldmarket
3375;RB023,RB033,RB035,RB007;36;M;internet;Northgate
3376;RB013,RB026,RB034,RB005,RB016;87;M;internet;Castle Rise
3377;RB034,RB015,RB010,RB018,RB012;42;M;internet;Oldmarket
3378;RB010,RB023,RB009,RB037,RB031;46;M;internet;Northgate
3379;RB037;48;M;internet;Castle Rise
3380;RB009,RB025,RB024,RB010,RB033;43;F;internet;Harbour Row
3381;RB039,RB027,RB019,RB004,RB031;69;M;internet;Millbrook
3382;RB037,RB018,RB024,RB006,RB004;57;M;internet;Oldmarket
3383;RB015,RB014,RB001,RB040;48;F;internet;Oldmarket
3384;RB039,RB022;56;F;paper;Harbour Row
3385;RB025,RB023,RB029,RB024,RB040;35;F;paper;Harbour Row
3386;RB035,RB026,RB010;48;M;internet;Oldmarket
3387;RB016,RB009,RB024,RB023,RB022;75;F;internet;Harbour Row
3388;RB001,RB006,RB036,RB033,RB012;33;M;internet;Oldmarket
3389;RB001,RB028,RB038;29;F;internet;Millbrook
3390;RB034,RB014,RB016,RB037,RB024;63;F;internet;Oldmarket
3391;RB009;51;M;internet;Oldmarket
3392;RB032,RB028,RB022,RB005,RB009;66;M;paper;Millbrook
3393;RB026,RB001,RB015,RB039,RB037;27;M;internet;Oldmarket
3394;RB039,RB001,RB018,RB015,RB024;49;F;internet;Oldmarket
3395;RB034,RB035,RB024,RB022;56;M;internet;Castle Rise
3396;RB013,RB016,RB001,RB023,RB026;40;M;internet;Saltmeadow
3397;RB010,RB020;79;M;internet;Oldmarket
3398;RB021;23;M;internet;Millbrook
3399;RB016,RB034,RB030,RB004,RB009;42;M;internet;Saltmeadow
3400;RB032,RB009;74;F;paper;Millbrook
3401;RB037,RB010,RB040,RB022,RB023;61;F;internet;Harbour Row
3402;RB010,RB035,RB040,RB003,RB004;26;M;internet;Millbrook
3403;RB021,RB035,RB017,RB012,RB039;66;M;internet;Millbrook
3404;RB003,RB014,RB002,RB018,RB015;37;F;internet;Oldmarket
3405;RB013,RB001,RB036,RB026,RB035;37;F;internet;Saltmeadow
3406;RB020,RB001,RB002,RB019,RB036;41;M;internet;Millbrook
3407;RB010,RB029,RB015,RB018,RB011;68;F;internet;Harbour Row
3408;RB005,RB027,RB033,RB003,RB039;64;F;paper;Oldmarket
3409;RB023,RB015,RB025,RB014,RB035;43;M;internet;Oldmarket
3410;RB023,RB010,RB015,RB029,RB024;65;F;paper;Harbour Row
3411;RB024,RB022,RB033;32;M;internet;Millbrook
3412;RB016;35;F;internet;Castle Rise
3413;RB024;21;M;internet;Oldmarket
3414;RB025,RB031,RB026,RB006,RB019;32;F;internet;Northgate
3415;RB024,RB032,RB033,RB010,RB026;37;M;paper;Harbour Row
3416;RB006,RB021;21;M;internet;Northgate
3417;RB016,RB010,RB023,RB024,RB038;32;F;internet;Harbour Row
3418;RB009;25;F;internet;Harbour Row
3419;RB010;52;M;paper;Millbrook
3420;RB034;20;M;paper;Millbrook
3421;RB028,RB024,RB006,RB015,RB017;59;F;internet;Oldmarket
3422;RB003,RB014,RB030,RB031,RB033;53;M;internet;Northgate
3423;RB018;70;F;internet;Millbrook
3424;RB024;57;F;paper;Harbour Row
3425;RB037;41;F;internet;Oldmarket
3426;RB016,RB034,RB001,RB030,RB035;53;F;paper;Northgate
3427;RB004,RB039,RB030,RB016,RB018;87;F;paper;Millbrook
3428;RB030,RB025,RB035,RB013,RB024;66;F;internet;Saltmeadow
3429;RB033,RB011,RB012,RB014,RB003;19;F;internet;Oldmarket
3430;RB026,RB021;59;M;internet;Harbour Row
3431;RB014,RB001;70;F;internet;Oldmarket
3432;RB015;43;F;internet;Oldmarket
3433;RB018,RB027,RB017,RB006,RB001;40;F;internet;Oldmarket
3434;RB015,RB033,RB039,RB030,RB034;22;F;internet;Castle Rise
3435;RB010,RB026;42;M;paper;Northgate
3436;RB016,RB018,RB035,RB026;46;M;internet;Northgate
3437;RB035;34;M;internet;Oldmarket
3438;RB021;21;F;internet;Oldmarket
3439;RB038;37;F;internet;Harbour Row
3440;RB034;43;F;internet;Castle Rise
3441;RB024,RB026,RB027;52;F;internet;Harbour Row
3442;RB020,RB038;84;M;paper;Northgate
3443;RB015,RB006,RB016,RB039,RB005;58;F;paper;Oldmarket
3444;RB007;87;M;paper;Millbrook
3445;RB038,RB015;85;M;paper;Castle Rise
3446;RB001;51;F;internet;Oldmarket
3447;RB002,RB015;46;M;internet;Oldmarket
3448;RB035,RB015,RB006,RB029,RB016;24;M;internet;Oldmarket
3449;RB010,RB027,RB034;19;M;internet;Castle Rise
3450;RB003;32;F;internet;Oldmarket
3451;RB010,RB034,RB035,RB030,RB033;52;F;paper;Castle Rise
3452;RB034,RB010,RB007,RB038;34;M;internet;Castle Rise
3453;RB029,RB010,RB040,RB039,RB022;74;M;internet;Harbour Row
3454;RB015;24;M;internet;Harbour Row
3455;RB007,RB001;64;M;paper;Oldmarket
3456;RB035,RB017,RB005;23;F;paper;Millbrook
3457;RB010,RB024;48;M;paper;Harbour Row
3458;RB006,RB035,RB020,RB009,RB026;54;F;paper;Northgate
3459;RB004;54;F;internet;Harbour Row
3460;RB026,RB010,RB013;23;M;internet;Saltmeadow
3461;RB020;64;F;paper;Northgate
3462;RB018,RB036,RB016,RB033;67;F;paper;Castle Rise
3463;RB023,RB010,RB024,RB001,RB035;19;F;internet;Harbour Row
3464;RB027,RB010,RB024,RB014,RB020;36;M;internet;Harbour Row
3465;RB034,RB033;35;F;internet;Millbrook
3466;RB037,RB035,RB014,RB017,RB022;44;M;internet;Millbrook
3467;RB026;22;F;internet;Oldmarket
3468;RB018,RB016,RB009;55;F;internet;Millbrook
3469;RB006,RB001,RB010,RB027;29;F;internet;Millbrook
3470;RB010,RB037,RB018;37;F;internet;Harbour Row
3471;RB010;20;M;internet;Harbour Row
3472;RB018;61;F;internet;Castle Rise
3473;RB020,RB031;36;F;internet;Northgate
3474;RB023,RB024;44;M;internet;Harbour Row
3475;RB009,RB027;52;F;internet;Millbrook
3476;RB036;57;F;internet;Harbour Row
3477;RB008,RB036;32;F;internet;Oldmarket
3478;RB012,RB015,RB001,RB029,RB036;71;M;paper;Oldmarket
3479;RB014;57;M;internet;Oldmarket
3480;RB022,RB012;33;F;internet;Millbrook
3481;RB033,RB015,RB034,RB024;57;F;paper;Castle Rise
3482;RB024,RB034,RB028,RB033;68;F;paper;Northgate
3483;RB035,RB020,RB015;32;M;internet;Millbrook
3484;RB016,RB024,RB014,RB035,RB027;68;F;paper;Harbour Row
3485;RB006,RB036,RB034,RB039,RB027;73;F;paper;Saltmeadow
3486;RB039,RB027,RB024,RB038,RB015;43;F;internet;Millbrook
3487;RB026;44;F;internet;Northgate
3488;RB024,RB039;41;F;paper;Harbour Row
3489;RB010,RB023,RB024,RB009,RB014;56;F;internet;Harbour Row
3490;RB035,RB018,RB031,RB026,RB040;26;M;internet;Millbrook
3491;RB013,RB017,RB016,RB021,RB019;18;F;internet;Millbrook
3492;RB015,RB018,RB027,RB005,RB034;25;M;internet;Millbrook
3493;RB001,RB015,RB016,RB018,RB036;34;M;paper;Oldmarket
3494;RB015,RB001,RB007,RB002,RB038;32;F;internet;Oldmarket
3495;RB024,RB005,RB039;41;M;internet;Millbrook
3496;RB002,RB033,RB038;65;F;paper;Castle Rise
3497;RB037,RB013,RB020,RB005,RB025;37;F;internet;Northgate
3498;RB038;24;M;paper;Saltmeadow
3499;RB034,RB024,RB020;32;M;internet;Northgate
3500;RB010;71;M;paper;Saltmeadow
3501;RB026,RB007,RB016,RB010,RB024;47;F;internet;Millbrook
3502;RB038,RB035,RB037,RB001;27;F;internet;Oldmarket
3503;RB011,RB027,RB009,RB039;27;F;internet;Harbour Row
3504;RB033,RB034,RB028,RB040;38;M;internet;Castle Rise
3505;RB022,RB021,RB015,RB031;32;F;internet;Saltmeadow
3506;RB033,RB034,RB023,RB015;30;F;internet;Castle Rise
3507;RB016,RB032,RB010,RB040,RB013;54;M;internet;Saltmeadow
3508;RB016,RB010,RB024,RB023,RB006;27;M;paper;Harbour Row
3509;RB033;54;M;paper;Oldmarket
3510;RB027,RB006,RB001;88;F;internet;Oldmarket
3511;RB033,RB009,RB002,RB008,RB036;82;F;paper;Oldmarket
3512;RB039,RB010,RB013,RB009,RB023;46;F;internet;Harbour Row
3513;RB015,RB008,RB012,RB005,RB014;29;M;internet;Oldmarket
3514;RB014,RB016,RB020,RB006;59;F;internet;Oldmarket
3515;RB024,RB001,RB036,RB006,RB038;66;F;internet;Castle Rise
3516;RB035;61;F;paper;Oldmarket
3517;RB010,RB040,RB024,RB035,RB031;34;F;internet;Harbour Row
3518;RB035;62;M;internet;Oldmarket
3519;RB027,RB009,RB020;62;F;paper;Northgate
3520;RB016,RB013,RB034,RB028,RB035;76;F;paper;Saltmeadow
3521;RB034,RB010,RB014,RB026;35;M;internet;Saltmeadow
3522;RB015,RB003,RB013,RB001,RB037;57;F;internet;Oldmarket
3523;RB005,RB032,RB001,RB040,RB024;37;F;paper;Oldmarket
3524;RB030,RB007,RB016,RB019,RB009;49;F;internet;Millbrook
3525;RB009,RB016,RB035,RB013,RB023;49;F;internet;Saltmeadow
3526;RB001;56;M;paper;Oldmarket
3527;RB010;57;M;internet;Harbour Row
3528;RB010,RB024,RB022,RB035;65;M;paper;Harbour Row
3529;RB035,RB020,RB023,RB033,RB016;39;F;internet;Northgate
3530;RB016,RB023,RB036,RB024;70;M;paper;Harbour Row
3531;RB024,RB021;31;F;internet;Harbour Row
3532;RB032,RB028,RB007,RB031,RB035;57;F;internet;Oldmarket
3533;RB026,RB029,RB039,RB015,RB040;69;M;paper;Millbrook
3534;RB016,RB028,RB030,RB037,RB035;39;F;internet;Oldmarket
3535;RB009,RB026;41;M;internet;Millbrook
3536;RB024,RB015,RB010,RB021,RB009;43;M;internet;Harbour Row
3537;RB020,RB030,RB015,RB026,RB010;19;F;internet;Saltmeadow
3538;RB001,RB031,RB005,RB014,RB016;80;F;paper;Millbrook
3539;RB015;18;M;internet;Oldmarket
3540;RB036,RB040,RB027;53;M;internet;Millbrook
3541;RB038,RB010;52;F;internet;Harbour Row
3542;RB015,RB034,RB017,RB019,RB024;41;F;internet;Millbrook
3543;RB024,RB016,RB001,RB035,RB018;56;O;internet;Harbour Row
3544;RB009,RB039,RB015,RB035,RB030;18;F;internet;Northgate
3545;RB031,RB020,RB010,RB016,RB029;32;M;internet;Northgate
3546;RB020,RB011,RB016,RB040,RB027;70;F;paper;Northgate
3547;RB018,RB034;24;F;internet;Harbour Row
3548;RB039,RB025,RB002,RB001;23;F;internet;Oldmarket
3549;RB024,RB020;22;M;internet;Northgate
3550;RB040;21;M;internet;Millbrook
3551;RB032,RB033,RB027,RB039,RB015;26;F;internet;Castle Rise
3552;RB036,RB020,RB037,RB010;62;F;internet;Saltmeadow
3553;RB034,RB018,RB040,RB010,RB035;30;F;internet;Oldmarket
3554;RB038,RB014;72;M;paper;Northgate
3555;RB020,RB021,RB010,RB023,RB016;56;F;internet;Harbour Row
3556;RB034,RB027;18;F;internet;Harbour Row
3557;RB028;30;M;internet;Oldmarket
3558;RB018,RB002,RB001;84;F;internet;Oldmarket
3559;RB016,RB026,RB010,RB040,RB035;69;F;paper;Millbrook
3560;RB024;25;F;internet;Harbour Row
3561;RB023,RB024,RB039,RB018;64;F;paper;Harbour Row
3562;RB038,RB010,RB029,RB035;65;F;paper;Saltmeadow
3563;RB005;19;F;internet;Oldmarket
3564;RB016,RB021,RB029,RB023,RB040;22;M;internet;Harbour Row
3565;RB021,RB016,RB006;30;F;internet;Oldmarket
3566;RB036,RB033,RB034,RB040,RB010;39;F;internet;Castle Rise
3567;RB016;81;F;paper;Oldmarket
3568;RB017,RB004,RB019,RB001,RB011;61;F;internet;Millbrook
3569;RB005,RB040;56;F;internet;Oldmarket
3570;RB024,RB029,RB021,RB035,RB010;21;F;internet;Harbour Row
3571;RB024;45;F;internet;Harbour Row
3572;RB035,RB010,RB016,RB009,RB023;29;M;internet;Harbour Row
3573;RB009,RB038,RB031,RB015,RB021;26;F;internet;Millbrook
3574;RB022,RB024,RB040;35;M;internet;Harbour Row
3575;RB018,RB011,RB010,RB038,RB007;30;O;internet;Saltmeadow
3576;RB032,RB035,RB033,RB017,RB016;25;M;internet;Millbrook
3577;RB015,RB016,RB021,RB008,RB026;43;F;internet;Millbrook
3578;RB002,RB014,RB023,RB015,RB035;39;F;internet;Oldmarket
3579;RB037,RB018,RB025,RB005;47;M;internet;Oldmarket
3580;RB008,RB004,RB036,RB026,RB034;71;F;paper;Millbrook
3581;RB038,RB027;56;F;internet;Millbrook
3582;RB021,RB013,RB006,RB034,RB029;43;F;internet;Northgate
3583;RB031,RB001,RB034,RB007,RB014;20;F;internet;Oldmarket
3584;RB024,RB018,RB004,RB010,RB017;28;M;internet;Millbrook
3585;RB016,RB029;35;F;internet;Millbrook
3586;RB025,RB029,RB005,RB038,RB010;66;M;paper;Northgate
3587;RB034,RB017,RB019,RB027,RB035;57;M;paper;Millbrook
3588;RB006,RB027,RB001;69;M;internet;Millbrook
3589;RB010;21;M;internet;Harbour Row
3590;RB003,RB011,RB024,RB035;27;F;internet;Saltmeadow
3591;RB023;33;F;internet;Harbour Row
3592;RB016,RB033,RB010;73;M;paper;Harbour Row
3593;RB020,RB018,RB030,RB036,RB009;40;M;internet;Northgate
3594;RB035,RB034,RB025,RB024,RB026;29;F;internet;Castle Rise
3595;RB039,RB035,RB024,RB038,RB026;73;M;paper;Millbrook
3596;RB040,RB035,RB016,RB038,RB029;44;M;internet;Oldmarket
3597;RB038,RB015,RB020,RB016,RB025;59;F;paper;Northgate
3598;RB010,RB028;33;M;internet;Oldmarket
3599;RB028,RB001,RB030,RB027,RB006;33;M;internet;Oldmarket
3600;RB010;18;M;internet;Northgate
3601;RB002,RB014,RB037,RB006,RB010;35;F;internet;Oldmarket
3602;RB004,RB016,RB010,RB015,RB020;50;F;internet;Millbrook
3603;RB015;73;F;internet;Oldmarket
3604;RB035,RB037,RB033,RB015,RB026;29;F;internet;Oldmarket
3605;RB034,RB016,RB031,RB035;18;M;internet;Castle Rise
3606;RB012,RB010,RB024,RB015,RB001;52;M;internet;Oldmarket
3607;RB016,RB022,RB010;83;M;paper;Harbour Row
3608;RB026,RB010,RB016,RB027,RB022;27;F;internet;Castle Rise
3609;RB023,RB024;60;M;internet;Harbour Row
3610;RB001,RB037,RB018;37;F;internet;Oldmarket
3611;RB015,RB001,RB002,RB026,RB004;18;F;internet;Oldmarket
3612;RB018;38;F;internet;Oldmarket
3613;RB016,RB015;67;M;internet;Northgate
3614;RB033,RB016;72;F;internet;Northgate
3615;RB035,RB020,RB040,RB016,RB011;50;F;internet;Saltmeadow
3616;RB024,RB026,RB005,RB018;61;M;internet;Northgate
3617;RB036,RB012,RB018,RB010,RB039;60;F;internet;Oldmarket
3618;RB010,RB011,RB036;18;F;internet;Saltmeadow
3619;RB016,RB038,RB036,RB015;72;M;paper;Oldmarket
3620;RB026,RB030,RB025,RB020;48;M;internet;Northgate
3621;RB003,RB016,RB036,RB031;24;M;internet;Oldmarket
3622;RB035,RB025,RB020,RB016,RB039;71;F;internet;Northgate
3623;RB038,RB001,RB015,RB036,RB031;40;M;internet;Northgate
3624;RB016,RB010,RB001,RB009,RB031;28;M;internet;Harbour Row
3625;RB022;53;F;internet;Millbrook
3626;RB009,RB035,RB024,RB010,RB023;51;M;internet;Harbour Row
3627;RB022,RB010,RB024,RB009,RB034;80;F;internet;Harbour Row
3628;RB001,RB010,RB027,RB002,RB034;18;F;internet;Oldmarket
3629;RB039,RB026;55;M;internet;Northgate
3630;RB010,RB030;34;F;paper;Harbour Row
3631;RB005,RB038;40;F;internet;Oldmarket
3632;RB015,RB027;23;M;internet;Oldmarket
3633;RB011,RB035,RB026,RB029,RB016;42;M;internet;Saltmeadow
3634;RB024;60;M;paper;Millbrook
3635;RB026;57;M;paper;Northgate
3636;RB010,RB006,RB024,RB009,RB016;22;F;internet;Harbour Row
3637;RB011,RB026,RB024,RB002,RB035;47;M;internet;Northgate
3638;RB001,RB016;44;M;internet;Millbrook
3639;RB033,RB015,RB020,RB032,RB029;70;F;internet;Northgate
3640;RB034,RB024,RB006;46;F;internet;Castle Rise
3641;RB027;86;F;internet;Oldmarket
3642;RB040,RB011,RB010,RB006,RB016;56;F;internet;Millbrook
3643;RB035,RB013,RB014,RB006,RB016;40;M;paper;Saltmeadow
3644;RB020,RB015,RB024,RB038,RB035;20;F;internet;Saltmeadow
3645;RB010,RB011,RB023;73;F;paper;Harbour Row
3646;RB016,RB002,RB040,RB020,RB019;18;F;internet;Saltmeadow
3647;RB006,RB010,RB009,RB031,RB003;49;F;paper;Saltmeadow
3648;RB010;35;F;internet;Oldmarket
3649;RB015,RB003,RB001,RB026,RB014;59;M;internet;Oldmarket
3650;RB032,RB020,RB008;54;F;internet;Oldmarket
3651;RB016,RB021,RB035;28;F;internet;Northgate
3652;RB008;66;M;internet;Oldmarket
3653;RB002;62;F;internet;Oldmarket
3654;RB035,RB027;35;F;internet;Castle Rise
3655;RB031,RB029,RB015,RB034,RB033;35;M;internet;Castle Rise
3656;RB026;61;M;internet;Millbrook
3657;RB032,RB006;56;M;internet;Oldmarket
3658;RB024;38;M;internet;Harbour Row
3659;RB038,RB016,RB006,RB020;44;M;internet;Millbrook
3660;RB019,RB030,RB017,RB016;33;F;internet;Millbrook
3661;RB026;52;F;paper;Harbour Row
3662;RB031,RB039,RB025,RB016,RB020;25;F;internet;Northgate
3663;RB018,RB015,RB001,RB017,RB026;22;F;internet;Oldmarket
3664;RB030,RB038,RB015,RB018;40;F;internet;Oldmarket
3665;RB010,RB035,RB024,RB036;63;F;paper;Harbour Row
3666;RB015;52;F;internet;Oldmarket
3667;RB001,RB033;33;F;internet;Castle Rise
3668;RB009,RB025;28;M;internet;Northgate
3669;RB006;66;F;internet;Millbrook
3670;RB016;48;M;internet;Oldmarket
3671;RB022,RB010,RB009,RB007;70;M;paper;Harbour Row
3672;RB020,RB004;40;F;internet;Millbrook
3673;RB036,RB035,RB016,RB011,RB029;81;M;paper;Northgate
3674;RB020,RB031,RB016,RB035;23;M;internet;Northgate
3675;RB035,RB002,RB009,RB012,RB039;27;M;internet;Oldmarket
3676;RB009,RB024,RB010,RB034,RB021;28;F;internet;Harbour Row
3677;RB024,RB010,RB035;41;M;internet;Harbour Row
3678;RB006;41;M;internet;Oldmarket
3679;RB026;47;M;internet;Castle Rise
3680;RB016,RB012,RB001,RB015,RB038;51;M;internet;Oldmarket
3681;RB019,RB030,RB024;22;F;internet;Harbour Row
3682;RB020,RB016,RB031,RB017;42;F;internet;Northgate
3683;RB022;43;M;internet;Harbour Row
3684;RB020,RB024;62;F;internet;Harbour Row
3685;RB022,RB027,RB024,RB023,RB015;36;F;internet;Harbour Row
3686;RB018,RB008,RB003,RB037;40;F;internet;Oldmarket
3687;RB037;28;F;internet;Millbrook
3688;RB024,RB010,RB015,RB021;33;M;internet;Harbour Row
3689;RB006;18;M;internet;Harbour Row
3690;RB024,RB010;84;M;internet;Harbour Row
3691;RB029,RB034,RB036,RB013,RB035;18;F;internet;Saltmeadow
3692;RB025,RB020,RB035,RB016,RB031;61;F;internet;Northgate
3693;RB002,RB010;55;M;internet;Oldmarket
3694;RB010,RB027;39;F;internet;Harbour Row
3695;RB030,RB035,RB025,RB020;42;M;internet;Northgate
3696;RB024,RB032,RB039;50;F;internet;Harbour Row
3697;RB034,RB027,RB018,RB029;30;F;internet;Oldmarket
3698;RB014,RB034,RB002,RB008;66;M;internet;Oldmarket
3699;RB033,RB036,RB030,RB024,RB034;25;M;internet;Castle Rise
3700;RB037,RB010,RB035;51;M;internet;Oldmarket
3701;RB010;36;F;internet;Harbour Row
3702;RB035,RB034,RB018,RB016;28;M;internet;Saltmeadow
3703;RB024,RB007,RB019,RB026,RB005;48;F;paper;Northgate
3704;RB039,RB036,RB011;85;M;internet;Millbrook
3705;RB015,RB020,RB031,RB024,RB029;71;F;internet;Northgate
3706;RB034,RB005,RB033,RB024;44;F;internet;Castle Rise
3707;RB020;78;M;paper;Northgate
3708;RB009,RB024,RB010,RB016,RB022;56;M;internet;Harbour Row
3709;RB018,RB031,RB016,RB006,RB002;57;F;internet;Northgate
3710;RB023;48;F;internet;Oldmarket
3711;RB018,RB036;46;F;internet;Northgate
3712;RB006,RB014,RB002,RB001;42;M;paper;Oldmarket
3713;RB037,RB029,RB025,RB031;72;F;paper;Northgate
3714;RB033;70;F;paper;Castle Rise
3715;RB039,RB031,RB001,RB011,RB016;66;M;paper;Northgate
3716;RB024,RB007,RB016,RB004,RB028;19;F;internet;Oldmarket
3717;RB035,RB003,RB034,RB010,RB008;55;F;internet;Castle Rise
3718;RB034,RB010,RB001,RB011;36;M;internet;Oldmarket
3719;RB032;50;M;internet;Oldmarket
3720;RB010,RB016,RB023,RB009,RB040;40;F;paper;Harbour Row
3721;RB015,RB021;45;M;internet;Millbrook
3722;RB009;84;F;internet;Harbour Row
3723;RB040,RB021,RB016,RB022,RB033;55;M;paper;Millbrook
3724;RB005,RB010,RB025,RB011,RB001;38;M;internet;Harbour Row
3725;RB037,RB016,RB015;77;F;internet;Oldmarket
3726;RB006;30;F;internet;Millbrook
3727;RB006;55;F;internet;Oldmarket
3728;RB024,RB023,RB030,RB014,RB010;49;F;internet;Harbour Row
3729;RB019,RB021,RB018,RB039;28;F;internet;Millbrook
3730;RB019,RB027,RB004;41;F;internet;Millbrook
3731;RB001,RB026,RB006,RB039,RB018;42;M;paper;Oldmarket
3732;RB033,RB010,RB039;65;F;paper;Castle Rise
3733;RB021,RB016,RB035,RB023,RB013;24;F;internet;Northgate
3734;RB037;61;F;internet;Oldmarket
3735;RB002,RB035,RB010,RB038,RB024;19;M;internet;Northgate
3736;RB019,RB029,RB035;47;F;internet;Millbrook
3737;RB025,RB006,RB010,RB007,RB027;35;F;paper;Northgate
3738;RB016,RB024,RB031,RB010;69;F;paper;Harbour Row
3739;RB006;87;M;paper;Oldmarket
3740;RB034;32;F;internet;Castle Rise
3741;RB027,RB014,RB015,RB008,RB023;65;F;internet;Oldmarket
3742;RB004,RB031;20;F;internet;Millbrook
3743;RB030,RB035,RB038,RB010,RB033;71;M;internet;Millbrook
3744;RB005,RB006,RB027,RB035,RB007;37;F;internet;Oldmarket
3745;RB038,RB029,RB020;40;M;internet;Castle Rise
3746;RB015;30;M;internet;Oldmarket
3747;RB009,RB015,RB001,RB013,RB035;29;M;internet;Oldmarket
3748;RB026,RB024,RB015;47;M;internet;Oldmarket
3749;RB022,RB024,RB009,RB007,RB010;49;F;internet;Harbour Row
3750;RB019,RB035,RB010,RB039,RB002;41;M;internet;Millbrook
3751;RB020,RB007,RB016;56;F;paper;Millbrook
3752;RB009,RB010;26;M;paper;Harbour Row
3753;RB005;52;M;internet;Northgate
3754;RB039,RB016,RB007,RB014;70;F;internet;Harbour Row
3755;RB010,RB006,RB002,RB015,RB037;25;M;internet;Oldmarket
3756;RB023,RB024,RB010,RB004,RB009;31;M;internet;Harbour Row
3757;RB005,RB034,RB038,RB033;37;M;internet;Castle Rise
3758;RB007,RB025,RB020,RB034,RB001;40;M;internet;Northgate
3759;RB010,RB024;79;F;internet;Harbour Row
3760;RB035,RB019,RB010,RB036;54;F;internet;Millbrook
3761;RB015,RB003,RB006,RB002;70;M;paper;Oldmarket
3762;RB016,RB010,RB024,RB038,RB040;29;M;paper;Saltmeadow
3763;RB017,RB007,RB026,RB006,RB002;41;F;internet;Millbrook
3764;RB004,RB006,RB001,RB034;59;F;internet;Oldmarket
3765;RB015,RB038,RB012,RB037,RB003;25;F;internet;Oldmarket
3766;RB025,RB009,RB001,RB020,RB016;49;F;internet;Northgate
3767;RB022;50;F;internet;Oldmarket
3768;RB023,RB007;68;M;internet;Harbour Row
3769;RB040,RB039,RB034,RB007,RB006;64;M;paper;Northgate
3770;RB040;74;F;paper;Castle Rise
3771;RB026;26;M;internet;Millbrook
3772;RB020,RB031,RB029,RB016,RB023;18;F;paper;Northgate
3773;RB011,RB010,RB027,RB039,RB021;44;M;internet;Harbour Row
3774;RB039,RB035;40;M;internet;Millbrook
3775;RB020,RB010,RB021,RB038,RB031;39;F;internet;Northgate
3776;RB008;71;M;paper;Oldmarket
3777;RB024,RB009,RB035,RB036;24;M;internet;Harbour Row
3778;RB010,RB035,RB023,RB015,RB009;40;F;internet;Harbour Row
3779;RB024,RB023,RB009,RB016;60;F;internet;Harbour Row
3780;RB001,RB015,RB032,RB027,RB034;25;M;internet;Oldmarket
3781;RB033,RB035,RB024,RB021,RB027;39;F;internet;Harbour Row
3782;RB010,RB029,RB034,RB026,RB001;65;M;paper;Harbour Row
3783;RB014,RB034,RB035;45;M;paper;Northgate
3784;RB014;40;M;internet;Oldmarket
3785;RB035;50;M;internet;Harbour Row
3786;RB016,RB009,RB002,RB019,RB001;62;M;internet;Oldmarket
3787;RB005,RB015,RB022,RB037,RB008;83;F;internet;Oldmarket
3788;RB010,RB024,RB020,RB035,RB025;23;M;internet;Northgate
3789;RB029;72;F;internet;Millbrook
3790;RB028,RB005;32;F;internet;Oldmarket
3791;RB027,RB001,RB021,RB008,RB035;59;F;internet;Harbour Row
3792;RB028,RB012,RB006,RB015,RB005;85;M;internet;Oldmarket
3793;RB020,RB006,RB031,RB030,RB025;41;F;internet;Northgate
3794;RB038,RB039,RB033,RB027,RB010;25;F;internet;Castle Rise
3795;RB032,RB027,RB026;52;F;internet;Millbrook
3796;RB001,RB009,RB026,RB015;49;F;internet;Oldmarket
3797;RB038,RB035,RB016,RB024;35;M;paper;Saltmeadow
3798;RB002;36;M;internet;Northgate
3799;RB007,RB034,RB033,RB017,RB039;74;M;internet;Millbrook
3800;RB010,RB027;45;M;internet;Oldmarket
3801;RB031;18;F;internet;Northgate
3802;RB010,RB007,RB038,RB008,RB001;62;F;internet;Millbrook
3803;RB008,RB016,RB002,RB014;24;F;internet;Harbour Row
3804;RB018,RB032,RB021,RB006;57;F;internet;Oldmarket
3805;RB004,RB034,RB016;43;M;paper;Oldmarket
3806;RB034,RB002,RB001,RB018,RB006;69;F;paper;Oldmarket
3807;RB010,RB009,RB039,RB024,RB023;35;F;paper;Harbour Row
3808;RB022,RB029;25;F;internet;Harbour Row
3809;RB012;53;M;internet;Millbrook
3810;RB029,RB014,RB002;49;F;internet;Oldmarket
3811;RB010;79;M;internet;Harbour Row
3812;RB007;20;F;internet;Northgate
3813;RB028;58;M;paper;Castle Rise
3814;RB024,RB035,RB026,RB029,RB023;56;M;paper;Harbour Row
3815;RB038,RB023,RB001;52;F;internet;Millbrook
3816;RB015,RB019,RB014;40;F;internet;Northgate
3817;RB001,RB024,RB013,RB038,RB017;24;F;internet;Saltmeadow
3818;RB024,RB039,RB004,RB029;25;F;paper;Saltmeadow
3819;RB010,RB040;70;M;paper;Castle Rise
3820;RB024;39;M;internet;Harbour Row
3821;RB010,RB034,RB039,RB022,RB035;52;M;internet;Harbour Row
3822;RB035;23;M;internet;Saltmeadow
3823;RB004,RB016,RB014,RB022,RB007;88;M;paper;Harbour Row
3824;RB008;62;M;internet;Harbour Row
3825;RB038,RB028,RB015;57;M;internet;Oldmarket
3826;RB026,RB018,RB027,RB035,RB016;63;M;internet;Oldmarket
3827;RB035,RB033,RB018,RB004,RB011;49;M;internet;Millbrook
3828;RB038,RB002,RB026,RB016,RB014;56;M;internet;Oldmarket
3829;RB024,RB014;31;M;internet;Harbour Row
3830;RB035,RB024,RB006,RB010,RB026;29;F;paper;Harbour Row
3831;RB015,RB038;72;F;internet;Oldmarket
3832;RB025,RB024,RB013,RB016,RB029;74;M;internet;Saltmeadow
3833;RB024;39;F;internet;Saltmeadow
3834;RB023,RB002,RB015,RB006,RB018;56;F;internet;Oldmarket
3835;RB001;46;M;internet;Oldmarket
3836;RB006,RB009,RB035;33;F;internet;Harbour Row
3837;RB024;80;F;internet;Oldmarket
3838;RB017,RB016,RB024,RB015,RB038;60;M;internet;Millbrook
3839;RB031,RB030,RB035,RB010;26;F;internet;Northgate
3840;RB031,RB001;21;M;internet;Northgate
3841;RB011,RB027;61;F;internet;Northgate
3842;RB011,RB015,RB030,RB029,RB020;46;F;internet;Millbrook
3843;RB002,RB034,RB032;42;M;internet;Castle Rise
3844;RB010,RB039,RB034;71;M;internet;Harbour Row
3845;RB014,RB036,RB001,RB016;53;M;internet;Oldmarket
3846;RB019,RB017;42;M;internet;Millbrook
3847;RB010,RB036,RB017,RB023;74;F;internet;Millbrook
3848;RB001,RB035,RB029,RB016,RB026;65;M;paper;Millbrook
3849;RB018;25;M;internet;Millbrook
3850;RB010,RB009,RB032,RB016,RB024;59;M;internet;Harbour Row
3851;RB001,RB016,RB010;30;M;internet;Northgate
3852;RB034,RB029,RB018,RB015,RB024;67;F;paper;Castle Rise
3853;RB019;55;M;internet;Millbrook
3854;RB015;63;M;internet;Oldmarket
3855;RB023;69;F;internet;Millbrook
3856;RB027,RB022,RB010,RB024;38;F;internet;Harbour Row
3857;RB020,RB017,RB019,RB007;45;M;internet;Millbrook
3858;RB020,RB001,RB037,RB034,RB039;58;F;internet;Oldmarket
3859;RB009,RB001,RB018,RB035,RB019;51;F;internet;Oldmarket
3860;RB023;40;M;internet;Saltmeadow
3861;RB035,RB001,RB028,RB024,RB032;29;F;internet;Oldmarket
3862;RB006,RB010,RB039,RB014,RB015;70;F;internet;Oldmarket
3863;RB018,RB034,RB010,RB023;81;F;internet;Harbour Row
3864;RB030,RB001,RB035,RB008,RB036;35;M;internet;Saltmeadow
3865;RB008;78;F;paper;Oldmarket
3866;RB034,RB039,RB009,RB010,RB024;55;M;internet;Saltmeadow
3867;RB006,RB010,RB015,RB002,RB026;81;M;internet;Oldmarket
3868;RB010,RB009,RB036,RB033,RB035;25;M;internet;Harbour Row
3869;RB010,RB001,RB015,RB021,RB026;83;M;internet;Oldmarket
3870;RB016,RB032,RB038,RB014,RB027;67;F;internet;Oldmarket
3871;RB024,RB010,RB027,RB020,RB036;60;F;internet;Harbour Row
3872;RB006;25;F;internet;Castle Rise
3873;RB017,RB015,RB038,RB039;25;F;internet;Castle Rise
3874;RB001,RB015,RB030,RB016,RB014;82;M;internet;Oldmarket
3875;RB009,RB026,RB024,RB005,RB020;35;M;internet;Harbour Row
3876;RB017,RB035,RB030,RB019,RB031;73;M;internet;Millbrook
3877;RB010,RB015,RB034,RB019;71;F;paper;Harbour Row
3878;RB030,RB028,RB010,RB035,RB027;88;F;paper;Oldmarket
3879;RB035;23;F;internet;Oldmarket
3880;RB038,RB014,RB029;39;M;internet;Castle Rise
3881;RB017,RB037;20;F;internet;Millbrook
3882;RB001,RB034;41;F;internet;Northgate
3883;RB035,RB021,RB016,RB010;49;F;internet;Northgate
3884;RB035,RB001;42;F;internet;Oldmarket
3885;RB023;39;F;internet;Harbour Row
3886;RB034,RB015,RB033,RB029,RB016;66;M;internet;Castle Rise
3887;RB019;29;F;internet;Castle Rise
3888;RB027,RB006,RB020,RB001,RB015;73;M;paper;Oldmarket
3889;RB018,RB006;46;F;internet;Oldmarket
3890;RB018,RB014,RB003,RB027,RB002;66;M;paper;Oldmarket
3891;RB031,RB008,RB015,RB037,RB001;85;M;internet;Oldmarket
3892;RB015,RB009,RB034,RB023,RB039;76;M;paper;Harbour Row
3893;RB015,RB035,RB026,RB020,RB034;53;M;internet;Saltmeadow
3894;RB016,RB038,RB019,RB018,RB033;64;F;internet;Millbrook
3895;RB010,RB029,RB027,RB035;26;M;internet;Harbour Row
3896;RB027,RB034,RB037,RB020,RB016;35;F;internet;Castle Rise
3897;RB001,RB007,RB003;18;M;paper;Oldmarket
3898;RB034,RB026,RB018,RB015,RB014;73;F;internet;Oldmarket
3899;RB005,RB020,RB038,RB035,RB031;39;F;internet;Northgate
3900;RB031,RB038,RB019,RB005,RB015;38;F;internet;Saltmeadow
3901;RB034;81;F;internet;Castle Rise
3902;RB016,RB025,RB026;64;M;paper;Harbour Row
3903;RB034,RB018,RB020;45;F;internet;Northgate
3904;RB014,RB030,RB035,RB018,RB037;54;F;internet;Oldmarket
3905;RB006,RB020,RB030,RB028,RB031;59;M;internet;Millbrook
3906;RB024,RB010;66;M;internet;Harbour Row
3907;RB016,RB006;48;F;internet;Oldmarket
3908;RB002;38;F;internet;Oldmarket
3909;RB026;61;M;paper;Millbrook
3910;RB037,RB024,RB001,RB010,RB015;62;F;internet;Harbour Row
3911;RB029,RB007;57;F;internet;Saltmeadow
3912;RB039,RB035,RB024,RB018,RB016;44;F;internet;Saltmeadow
3913;RB024,RB010,RB006,RB029,RB035;26;F;internet;Harbour Row
3914;RB027,RB017,RB002,RB010,RB035;83;F;internet;Millbrook
3915;RB033,RB038;50;M;internet;Millbrook
3916;RB032,RB001,RB010,RB020,RB002;62;F;internet;Harbour Row
3917;RB015,RB010,RB028,RB016,RB009;57;F;internet;Oldmarket
3918;RB032,RB037,RB035,RB010,RB018;53;F;internet;Oldmarket
3919;RB023,RB009,RB034,RB027,RB038;50;M;internet;Harbour Row
3920;RB023,RB007;49;M;internet;Millbrook
3921;RB010,RB035,RB038,RB013,RB016;39;F;paper;Harbour Row
3922;RB035,RB010;30;M;internet;Harbour Row
3923;RB037,RB015,RB008,RB006;63;F;paper;Oldmarket
3924;RB009;81;M;paper;Saltmeadow
3925;RB040;72;F;internet;Saltmeadow
3926;RB010,RB030,RB024,RB001;64;F;internet;Harbour Row
3927;RB039;89;M;internet;Oldmarket
3928;RB026,RB027,RB010;64;F;internet;Saltmeadow
3929;RB027,RB018,RB026;60;M;internet;Northgate
3930;RB022,RB016,RB018,RB035,RB010;46;M;internet;Saltmeadow
3931;RB031,RB035,RB019,RB006,RB015;63;F;internet;Millbrook
3932;RB025,RB023,RB024,RB035,RB039;89;M;paper;Harbour Row
3933;RB038,RB002,RB030;51;M;internet;Millbrook
3934;RB010;65;F;internet;Harbour Row
3935;RB029;52;M;internet;Oldmarket
3936;RB010,RB026,RB040,RB024,RB023;39;F;internet;Harbour Row
3937;RB011,RB037,RB032,RB005,RB023;32;M;internet;Saltmeadow
3938;RB024,RB013,RB034,RB004,RB023;27;M;internet;Millbrook
3939;RB001,RB028,RB037;34;F;internet;Oldmarket
3940;RB033,RB027,RB016,RB036,RB001;64;F;paper;Castle Rise
3941;RB040;53;M;internet;Northgate
3942;RB040,RB024,RB037;71;M;internet;Northgate
3943;RB038,RB024,RB016,RB035,RB037;56;F;internet;Harbour Row
3944;RB015,RB018,RB003,RB029,RB033;72;F;paper;Castle Rise
3945;RB009,RB026,RB030,RB020,RB025;43;M;internet;Saltmeadow
3946;RB030;59;M;internet;Harbour Row
3947;RB016,RB038,RB015,RB020,RB029;89;F;paper;Castle Rise
3948;RB018,RB001,RB002,RB006,RB007;51;M;internet;Oldmarket
3949;RB024,RB008;31;M;internet;Millbrook
3950;RB037,RB001,RB016,RB027,RB018;33;M;internet;Oldmarket
3951;RB001;51;M;internet;Oldmarket
3952;RB006,RB024,RB034,RB003;33;F;internet;Oldmarket
3953;RB001,RB008,RB006,RB026,RB005;43;F;internet;Oldmarket
3954;RB001,RB029,RB002,RB025,RB026;29;M;paper;Saltmeadow
3955;RB016,RB008,RB032;40;M;internet;Oldmarket
3956;RB037,RB003,RB007,RB004,RB009;73;M;internet;Oldmarket
3957;RB007,RB030,RB034,RB039;27;F;internet;Castle Rise
3958;RB036,RB002,RB016,RB031,RB020;29;M;internet;Northgate
3959;RB034;31;M;paper;Castle Rise
3960;RB024,RB026,RB010,RB015,RB033;34;F;internet;Castle Rise
3961;RB015,RB002;33;F;internet;Northgate
3962;RB010,RB003,RB015,RB037;68;F;paper;Oldmarket
3963;RB001,RB013,RB039;75;M;internet;Saltmeadow
3964;RB015,RB032,RB035,RB007,RB001;31;M;internet;Saltmeadow
3965;RB015,RB001,RB037,RB018,RB036;48;F;paper;Oldmarket
3966;RB034;39;M;internet;Oldmarket
3967;RB010,RB004;82;M;paper;Harbour Row
3968;RB026,RB017,RB035,RB020,RB030;83;M;paper;Millbrook
3969;RB018,RB019,RB001,RB006,RB035;49;F;internet;Oldmarket
3970;RB009,RB010,RB035,RB037,RB001;42;M;internet;Harbour Row
3971;RB037,RB007,RB013,RB026,RB015;74;M;paper;Oldmarket
3972;RB019;48;F;internet;Millbrook
3973;RB002,RB034;47;F;internet;Castle Rise
3974;RB012,RB005;22;M;internet;Oldmarket
3975;RB038,RB035,RB016;30;F;internet;Saltmeadow
3976;RB022,RB010;82;F;internet;Harbour Row
3977;RB040,RB027,RB031,RB016;85;M;paper;Saltmeadow
3978;RB022,RB011,RB039,RB016,RB013;70;M;internet;Saltmeadow
3979;RB011;72;F;paper;Harbour Row
3980;RB024,RB014,RB018,RB010;28;F;internet;Harbour Row
3981;RB026,RB027;27;M;internet;Oldmarket
3982;RB010,RB025;53;M;internet;Saltmeadow
3983;RB009;25;F;internet;Millbrook
3984;RB034,RB017,RB030,RB004,RB027;69;M;internet;Millbrook
3985;RB010,RB014,RB024;21;F;internet;Harbour Row
3986;RB016,RB001,RB024,RB006,RB019;47;F;paper;Millbrook
3987;RB016,RB024,RB003;48;F;internet;Millbrook
3988;RB001,RB033;29;F;internet;Harbour Row
3989;RB007,RB016,RB027,RB024,RB026;26;F;internet;Castle Rise
3990;RB022,RB025,RB034,RB036,RB039;23;F;internet;Harbour Row
3991;RB028,RB021,RB015,RB039;19;M;internet;Millbrook
3992;RB006,RB028;75;F;paper;Oldmarket
3993;RB034,RB001,RB006;50;F;internet;Oldmarket
3994;RB024,RB020,RB022,RB010,RB023;63;F;paper;Harbour Row
3995;RB016,RB024,RB035,RB036,RB027;49;M;internet;Millbrook
3996;RB023;40;F;internet;Saltmeadow
3997;RB035,RB015,RB016,RB002,RB032;34;M;internet;Oldmarket
3998;RB016,RB033;30;F;internet;Castle Rise
3999;RB015;69;F;paper;Oldmarket
4000;RB035;58;M;internet;Millbrook
4001;RB014,RB003,RB037,RB015;49;M;internet;Oldmarket
4002;RB004,RB024,RB036,RB038,RB016;67;M;paper;Millbrook
4003;RB001,RB015,RB039;44;F;internet;Oldmarket
4004;RB027,RB002,RB015,RB001,RB037;35;F;paper;Oldmarket
4005;RB009,RB027,RB001;41;M;internet;Oldmarket
4006;RB003,RB038,RB016,RB004,RB035;60;M;internet;Saltmeadow
4007;RB027;22;F;internet;Oldmarket
4008;RB007,RB036,RB016,RB037;42;M;internet;Northgate
4009;RB014,RB038,RB020,RB036,RB035;49;M;internet;Saltmeadow
4010;RB006,RB022,RB010,RB024;32;M;paper;Harbour Row
4011;RB014,RB010;87;M;internet;Harbour Row
4012;RB024,RB008,RB028;38;M;internet;Millbrook
4013;RB014;28;M;internet;Oldmarket
4014;RB009,RB006,RB008,RB005,RB016;34;M;internet;Oldmarket
4015;RB035,RB024,RB018;33;F;internet;Millbrook
4016;RB013,RB036,RB034,RB016,RB015;82;F;internet;Saltmeadow
4017;RB010,RB007;44;M;internet;Harbour Row
4018;RB002,RB026,RB034,RB035;41;M;internet;Saltmeadow
4019;RB039,RB024,RB035,RB016;31;F;internet;Harbour Row
4020;RB015,RB019,RB024,RB021,RB039;22;M;internet;Millbrook
4021;RB039,RB009,RB038,RB023,RB010;56;M;internet;Harbour Row
4022;RB019,RB020,RB027,RB001,RB010;51;F;internet;Saltmeadow
4023;RB023;38;M;internet;Harbour Row
4024;RB016,RB019,RB034,RB039;19;F;internet;Millbrook
4025;RB028;53;F;internet;Saltmeadow
4026;RB039,RB006,RB035,RB005;74;F;paper;Oldmarket
4027;RB015;26;F;internet;Oldmarket
4028;RB013,RB035,RB031;82;F;paper;Harbour Row
4029;RB040,RB024,RB025,RB031,RB030;67;F;paper;Millbrook
4030;RB018;36;F;internet;Millbrook
4031;RB007,RB037,RB012,RB030;23;F;internet;Millbrook
4032;RB020,RB018,RB026,RB031,RB029;86;F;internet;Millbrook
4033;RB024;35;M;paper;Oldmarket
4034;RB017;87;M;internet;Oldmarket
4035;RB017,RB025;57;F;internet;Millbrook
4036;RB039,RB026;21;F;internet;Oldmarket
4037;RB003,RB001,RB026,RB015,RB002;84;M;internet;Oldmarket
4038;RB034,RB006,RB015,RB038,RB040;65;F;paper;Northgate
4039;RB021;36;M;paper;Castle Rise
4040;RB020,RB021,RB024,RB016,RB031;29;F;internet;Northgate
4041;RB024,RB010,RB035,RB022,RB027;47;M;internet;Harbour Row
4042;RB034,RB030,RB033,RB029;51;M;internet;Castle Rise
4043;RB004;18;F;internet;Millbrook
4044;RB028,RB021,RB019,RB034,RB038;29;M;internet;Millbrook
4045;RB035;71;F;paper;Castle Rise
4046;RB018;18;F;internet;Oldmarket
4047;RB015,RB003,RB006,RB035,RB021;28;M;internet;Oldmarket
4048;RB021,RB010,RB009,RB034,RB024;37;F;internet;Harbour Row
4049;RB015,RB024,RB031,RB018,RB040;51;F;internet;Harbour Row
4050;RB026,RB034,RB021,RB027,RB006;41;F;internet;Castle Rise
4051;RB019,RB023,RB021,RB035,RB033;26;O;internet;Millbrook
4052;RB010,RB015,RB034;54;F;internet;Castle Rise
4053;RB010;26;O;internet;Harbour Row
4054;RB010;59;M;internet;Northgate
4055;RB034,RB035,RB003,RB024,RB020;48;F;internet;Northgate
4056;RB036,RB035;23;F;internet;Oldmarket
4057;RB038,RB001,RB037,RB028,RB005;46;F;paper;Oldmarket
4058;RB009,RB019,RB025,RB026,RB035;52;M;internet;Northgate
4059;RB020;57;M;internet;Northgate
4060;RB010,RB024;46;F;internet;Harbour Row
4061;RB006,RB015,RB018,RB014;62;F;internet;Oldmarket
4062;RB025,RB029,RB023,RB016,RB014;82;M;paper;Northgate
4063;RB005,RB015,RB027;18;F;internet;Oldmarket
4064;RB010,RB007,RB027,RB026,RB004;49;M;internet;Millbrook
4065;RB039;79;M;internet;Northgate
4066;RB030,RB034,RB016;33;M;internet;Saltmeadow
4067;RB035,RB020,RB010,RB029,RB019;18;M;paper;Northgate
4068;RB035,RB007,RB038,RB039;62;F;internet;Oldmarket
4069;RB027,RB016,RB032,RB019,RB018;30;F;internet;Northgate
4070;RB035;57;F;internet;Oldmarket
4071;RB023,RB011,RB024,RB031;80;F;paper;Northgate
4072;RB020,RB035,RB015,RB001,RB031;73;F;paper;Northgate
4073;RB029,RB015;32;M;internet;Oldmarket
4074;RB028;21;F;internet;Millbrook
4075;RB016,RB023;63;F;internet;Castle Rise
4076;RB001,RB020,RB016,RB024;65;M;paper;Northgate
4077;RB023,RB019,RB009,RB015,RB022;72;M;paper;Millbrook
4078;RB019,RB015,RB023,RB027,RB020;71;F;internet;Harbour Row
4079;RB034,RB033,RB032,RB002,RB039;33;M;internet;Castle Rise
4080;RB024;66;F;paper;Oldmarket
4081;RB015,RB019,RB032,RB001,RB031;39;M;internet;Oldmarket
4082;RB023;52;M;paper;Harbour Row
4083;RB031,RB014,RB038;80;F;paper;Northgate
4084;RB029,RB015,RB028;23;F;internet;Oldmarket
4085;RB037,RB026,RB039,RB034,RB009;63;M;paper;Millbrook
4086;RB010,RB019,RB001,RB015,RB016;86;F;paper;Millbrook
4087;RB030,RB023,RB029,RB013,RB016;74;M;paper;Harbour Row
4088;RB014,RB002,RB026;56;M;internet;Oldmarket
4089;RB014;22;M;internet;Oldmarket
4090;RB014,RB002,RB036,RB035,RB029;88;F;internet;Oldmarket
4091;RB032,RB027,RB009,RB026,RB002;53;F;internet;Oldmarket
4092;RB013,RB025,RB010,RB023,RB027;60;M;internet;Harbour Row
4093;RB001;31;M;internet;Oldmarket
4094;RB019,RB017,RB015,RB024,RB003;88;M;paper;Millbrook
4095;RB014;35;M;paper;Oldmarket
4096;RB020,RB035,RB001,RB016,RB025;32;M;internet;Northgate
4097;RB019,RB015;71;F;paper;Oldmarket
4098;RB023,RB027,RB022,RB021,RB016;84;F;paper;Harbour Row
4099;RB006,RB014,RB008;55;F;internet;Oldmarket
4100;RB006,RB002;25;F;internet;Oldmarket
4101;RB027,RB039,RB020,RB031,RB007;44;F;paper;Millbrook
4102;RB034;82;M;paper;Castle Rise
4103;RB025;35;M;internet;Northgate
4104;RB024,RB028,RB020;73;F;internet;Millbrook
4105;RB028;39;F;paper;Oldmarket
4106;RB022,RB033,RB024,RB027,RB034;46;F;internet;Millbrook
4107;RB019,RB018;81;M;internet;Oldmarket
4108;RB006,RB015;53;M;internet;Oldmarket
4109;RB037,RB024,RB010,RB040;41;M;internet;Harbour Row
4110;RB037,RB002,RB027,RB023;76;M;internet;Oldmarket
4111;RB036,RB009,RB010,RB026,RB024;73;M;internet;Harbour Row
4112;RB024;56;M;internet;Castle Rise
4113;RB020,RB019,RB028,RB029;31;M;internet;Millbrook
4114;RB023,RB040;52;M;internet;Northgate
4115;RB018,RB001;45;F;internet;Oldmarket
4116;RB023,RB024;72;M;paper;Harbour Row
4117;RB032,RB018,RB001;18;M;internet;Oldmarket
4118;RB006,RB038,RB036,RB023,RB016;41;F;internet;Millbrook
4119;RB015;19;M;internet;Oldmarket
4120;RB010,RB034,RB035,RB011,RB017;29;M;internet;Millbrook
4121;RB035,RB024;42;F;paper;Harbour Row
4122;RB001,RB006,RB016,RB015,RB018;72;M;paper;Oldmarket
4123;RB015,RB001,RB018,RB014,RB022;52;F;internet;Oldmarket
4124;RB010,RB007,RB009,RB024,RB013;79;M;internet;Harbour Row
4125;RB010;67;F;internet;Harbour Row
4126;RB016,RB027;18;M;internet;Harbour Row
4127;RB013,RB028,RB024,RB016;34;F;internet;Saltmeadow
4128;RB010;65;M;internet;Saltmeadow
4129;RB036,RB034,RB016,RB024,RB029;52;M;internet;Saltmeadow
4130;RB014;45;M;internet;Saltmeadow
4131;RB025,RB027,RB019,RB039;29;M;internet;Northgate
4132;RB026,RB004,RB015,RB040,RB016;58;M;paper;Castle Rise
4133;RB004,RB024,RB006,RB035,RB017;42;F;internet;Millbrook
4134;RB013,RB037,RB016,RB021,RB001;47;F;internet;Millbrook
4135;RB034,RB006,RB030,RB033,RB026;23;F;internet;Castle Rise
4136;RB024,RB016,RB022,RB035,RB010;30;F;internet;Harbour Row
4137;RB035;51;M;internet;Oldmarket
4138;RB024,RB009,RB015,RB010;31;M;internet;Harbour Row
4139;RB016,RB020,RB010,RB036;45;F;paper;Northgate
4140;RB035,RB016,RB039,RB019,RB034;58;F;paper;Millbrook
4141;RB016,RB035;70;F;internet;Castle Rise
4142;RB002,RB024,RB010,RB023,RB022;45;F;internet;Harbour Row
4143;RB038,RB015,RB030,RB016,RB034;30;F;internet;Millbrook
4144;RB010,RB024,RB015,RB022;65;M;internet;Harbour Row
4145;RB040,RB016,RB010,RB024,RB023;71;M;internet;Harbour Row
4146;RB027;47;F;internet;Harbour Row
4147;RB035,RB001,RB013,RB029,RB019;33;M;internet;Saltmeadow
4148;RB016;29;F;internet;Oldmarket
4149;RB029,RB007,RB034,RB023,RB010;49;F;internet;Saltmeadow
4150;RB017,RB007,RB010,RB014,RB016;63;F;paper;Millbrook
4151;RB024,RB036,RB010,RB006,RB023;87;F;paper;Harbour Row
4152;RB007,RB036,RB034,RB016,RB033;20;F;internet;Castle Rise
4153;RB026,RB010;50;F;internet;Saltmeadow
4154;RB023,RB001,RB015,RB040,RB029;57;F;internet;Oldmarket
4155;RB010,RB021,RB027,RB035,RB026;54;M;paper;Harbour Row
4156;RB016,RB035,RB002,RB010;70;M;paper;Saltmeadow
4157;RB034,RB033,RB010,RB035;62;M;internet;Castle Rise
4158;RB034,RB006,RB036;59;F;paper;Castle Rise
4159;RB039,RB011,RB009,RB040,RB001;88;F;paper;Saltmeadow
4160;RB031;31;F;internet;Saltmeadow
4161;RB009,RB007;84;F;paper;Millbrook
4162;RB027,RB001,RB032,RB006,RB024;70;F;paper;Oldmarket
4163;RB016,RB001,RB018,RB035,RB010;33;F;internet;Saltmeadow
4164;RB010;35;M;internet;Harbour Row
4165;RB024,RB040,RB008,RB012,RB026;30;M;internet;Oldmarket
4166;RB010,RB022,RB001,RB009,RB015;87;F;internet;Oldmarket
4167;RB010;39;M;internet;Harbour Row
4168;RB024,RB037,RB026,RB016;31;F;internet;Oldmarket
4169;RB039;69;F;internet;Castle Rise
4170;RB034,RB035,RB007,RB020,RB017;32;M;internet;Millbrook
4171;RB010,RB039,RB001,RB002,RB034;60;F;internet;Millbrook
4172;RB026,RB040,RB035,RB030,RB004;48;M;paper;Millbrook
4173;RB039,RB030,RB010;53;M;internet;Northgate
4174;RB035,RB010,RB009,RB033,RB021;40;M;internet;Harbour Row
4175;RB035,RB014,RB016,RB028,RB029;20;M;internet;Castle Rise
4176;RB029,RB010,RB020,RB028,RB019;56;F;internet;Millbrook
4177;RB002;27;M;internet;Oldmarket
4178;RB034,RB010;49;F;internet;Northgate
4179;RB010,RB025,RB008;65;O;paper;Harbour Row
4180;RB010,RB031,RB016,RB015,RB026;37;F;internet;Harbour Row
4181;RB037;49;F;internet;Northgate
4182;RB036,RB039,RB020,RB019,RB034;41;F;paper;Millbrook
4183;RB018,RB015;20;F;internet;Oldmarket
4184;RB024,RB021,RB010,RB015,RB023;51;F;internet;Harbour Row
4185;RB021,RB029,RB022,RB009,RB019;36;M;internet;Harbour Row
4186;RB005,RB015,RB014,RB030,RB016;37;M;internet;Oldmarket
4187;RB016,RB014,RB006,RB018,RB024;27;M;internet;Oldmarket
4188;RB012,RB037,RB015,RB039,RB031;45;M;internet;Oldmarket
4189;RB008;46;F;paper;Oldmarket
4190;RB015,RB001,RB023;44;M;internet;Oldmarket
4191;RB018,RB025,RB035,RB020,RB006;55;M;internet;Millbrook
4192;RB036;39;F;paper;Harbour Row
4193;RB024;41;F;internet;Saltmeadow
4194;RB015,RB040;50;F;paper;Harbour Row
4195;RB040,RB017,RB035,RB015,RB034;22;M;internet;Millbrook
4196;RB001;46;F;internet;Harbour Row
4197;RB002;78;F;paper;Harbour Row
4198;RB009,RB015;33;M;internet;Harbour Row
4199;RB013;50;M;internet;Saltmeadow
4200;RB015,RB020;43;F;internet;Northgate
4201;RB008,RB010,RB024,RB033,RB039;87;M;internet;Harbour Row
4202;RB011,RB001,RB016,RB036,RB039;40;F;internet;Saltmeadow
4203;RB036,RB034,RB033,RB017,RB035;59;F;internet;Millbrook
4204;RB018,RB015;60;M;internet;Oldmarket
4205;RB016,RB027,RB035,RB011;36;M;internet;Saltmeadow
4206;RB036,RB034,RB006,RB022,RB037;42;M;internet;Millbrook
4207;RB039,RB035,RB004,RB026,RB038;33;M;internet;Saltmeadow
4208;RB006,RB008,RB016,RB009,RB019;54;M;paper;Millbrook
4209;RB034;18;M;internet;Castle Rise
4210;RB034,RB014,RB004;36;F;internet;Oldmarket
4211;RB015,RB039,RB001;46;M;internet;Oldmarket
4212;RB024,RB009,RB002,RB038,RB032;55;M;internet;Oldmarket
4213;RB014;59;F;internet;Oldmarket
4214;RB024,RB035;43;M;paper;Harbour Row
4215;RB014;39;M;internet;Oldmarket
4216;RB017;43;M;internet;Millbrook
4217;RB038,RB018,RB001,RB006,RB027;34;F;internet;Oldmarket
4218;RB037,RB015,RB016,RB006,RB028;53;F;internet;Oldmarket
4219;RB010,RB009,RB001,RB024;62;M;paper;Harbour Row
4220;RB006;50;M;internet;Saltmeadow
4221;RB032,RB014,RB037,RB015,RB018;23;F;internet;Oldmarket
4222;RB001,RB037,RB035,RB016,RB028;24;M;internet;Oldmarket
4223;RB038,RB024,RB035;22;M;internet;Northgate
4224;RB006;37;M;internet;Oldmarket
4225;RB024,RB032,RB040;65;M;internet;Oldmarket
4226;RB024,RB016,RB015,RB038,RB035;36;M;internet;Harbour Row
4227;RB015;68;F;internet;Saltmeadow
4228;RB015,RB012,RB008;78;F;paper;Oldmarket
4229;RB030,RB013,RB018,RB036;25;F;internet;Saltmeadow
4230;RB020,RB001,RB016,RB038,RB035;66;F;paper;Oldmarket
4231;RB006,RB015,RB001,RB012,RB026;68;M;internet;Oldmarket
4232;RB001,RB021,RB024,RB005,RB015;45;M;internet;Oldmarket
4233;RB035;42;M;internet;Castle Rise
4234;RB035,RB026,RB002,RB039,RB015;54;M;internet;Castle Rise
4235;RB023;71;M;internet;Harbour Row
4236;RB004,RB039,RB010,RB035;27;M;internet;Millbrook
4237;RB021,RB024,RB038,RB001,RB014;57;M;internet;Oldmarket
4238;RB016,RB024,RB035;27;F;internet;Harbour Row
4239;RB001,RB035,RB023,RB016,RB025;48;M;internet;Northgate
4240;RB024;50;M;internet;Millbrook
4241;RB006,RB015,RB016,RB026,RB027;70;M;paper;Oldmarket
4242;RB035,RB016,RB029,RB028,RB034;44;M;internet;Oldmarket
4243;RB010,RB020,RB024,RB029,RB026;41;F;internet;Harbour Row
4244;RB024,RB002,RB035;37;F;internet;Northgate
4245;RB006;55;F;internet;Oldmarket
4246;RB028;24;F;internet;Oldmarket
4247;RB016;65;M;paper;Oldmarket
4248;RB027,RB002,RB024,RB009;44;M;internet;Harbour Row
4249;RB015;69;F;internet;Oldmarket
4250;RB010,RB016,RB018,RB023,RB026;36;M;internet;Harbour Row
4251;RB035,RB034,RB010;34;M;internet;Oldmarket
4252;RB033,RB025,RB035,RB004,RB030;64;F;internet;Castle Rise
4253;RB006,RB010;45;M;paper;Oldmarket
4254;RB009,RB029,RB022,RB016;50;F;internet;Harbour Row
4255;RB032;85;F;paper;Castle Rise
4256;RB024;40;F;internet;Harbour Row
4257;RB039,RB026,RB021,RB015,RB007;61;F;internet;Saltmeadow
4258;RB039;42;M;internet;Harbour Row
4259;RB034,RB010,RB024,RB002,RB037;88;F;internet;Harbour Row
4260;RB021,RB015,RB018,RB001,RB014;62;F;internet;Oldmarket
4261;RB002,RB039;45;F;internet;Oldmarket
4262;RB001;42;F;internet;Oldmarket
4263;RB006,RB015,RB001,RB037,RB018;72;O;internet;Oldmarket
4264;RB031;69;F;paper;Northgate
4265;RB031;65;M;paper;Northgate
4266;RB034,RB009,RB039,RB035,RB026;46;M;paper;Castle Rise
4267;RB010,RB023,RB035,RB002;28;F;internet;Harbour Row
4268;RB019,RB008,RB010,RB015,RB025;30;M;internet;Northgate
4269;RB025;43;F;internet;Northgate
4270;RB018;48;F;internet;Millbrook
4271;RB016,RB036,RB020,RB035;40;F;internet;Northgate
4272;RB034,RB036,RB024,RB016,RB030;85;M;internet;Castle Rise
4273;RB006,RB018;26;F;internet;Oldmarket
4274;RB030,RB001,RB036,RB009;62;M;paper;Oldmarket
4275;RB035,RB006,RB007;68;M;internet;Saltmeadow
4276;RB037,RB001,RB035,RB015,RB008;43;M;internet;Oldmarket
4277;RB035;77;F;paper;Northgate
4278;RB010,RB024,RB009,RB040,RB022;67;M;internet;Harbour Row
4279;RB010,RB019,RB038,RB035,RB015;68;F;paper;Millbrook
4280;RB016,RB021;68;F;internet;Northgate
4281;RB021,RB011,RB032;19;F;internet;Saltmeadow
4282;RB038,RB006,RB034,RB016,RB028;28;F;paper;Millbrook
4283;RB001;27;F;paper;Oldmarket
4284;RB014;40;F;internet;Oldmarket
4285;RB028;21;F;internet;Castle Rise
4286;RB016,RB010,RB034;33;M;internet;Harbour Row
4287;RB010,RB006,RB038,RB016,RB001;40;F;internet;Oldmarket
4288;RB008,RB020,RB019,RB007,RB010;56;M;internet;Oldmarket
4289;RB035,RB019,RB010,RB017,RB023;46;M;internet;Millbrook
4290;RB035,RB016;43;F;internet;Millbrook
4291;RB018,RB002,RB014,RB021,RB036;46;M;paper;Oldmarket
4292;RB022;42;M;internet;Harbour Row
4293;RB034,RB017,RB033,RB024,RB038;21;F;internet;Castle Rise
4294;RB019,RB038,RB039,RB016,RB006;89;M;paper;Millbrook
4295;RB008,RB014;54;M;paper;Oldmarket
4296;RB015,RB001,RB007,RB020,RB021;34;F;internet;Oldmarket
4297;RB014,RB010;36;F;internet;Harbour Row
4298;RB015,RB038,RB023,RB011,RB030;87;F;paper;Saltmeadow
4299;RB020,RB035;68;F;paper;Northgate
4300;RB001,RB027,RB010,RB011,RB009;38;M;internet;Saltmeadow
4301;RB035,RB016,RB009,RB020,RB026;29;M;paper;Saltmeadow
4302;RB014,RB004;37;M;internet;Oldmarket
4303;RB034;36;M;internet;Oldmarket
4304;RB040,RB025,RB007;26;M;internet;Northgate
4305;RB031;40;F;internet;Millbrook
4306;RB024,RB026,RB025;22;F;internet;Millbrook
4307;RB027,RB013,RB006,RB025,RB016;29;M;internet;Oldmarket
4308;RB024,RB035,RB030,RB017,RB015;65;M;internet;Millbrook
4309;RB003,RB028,RB014,RB001,RB038;18;F;internet;Oldmarket
4310;RB010,RB015,RB035,RB026;42;M;internet;Saltmeadow
4311;RB035,RB001,RB018,RB008,RB006;46;M;internet;Oldmarket
4312;RB038,RB002,RB001,RB032;46;F;internet;Oldmarket
4313;RB033,RB030;81;F;paper;Millbrook
4314;RB009,RB040,RB025,RB018,RB035;37;M;internet;Saltmeadow
4315;RB026,RB009;26;F;internet;Castle Rise
4316;RB034,RB031,RB014;58;F;paper;Northgate
4317;RB018,RB026,RB037,RB028,RB014;81;F;internet;Millbrook
4318;RB024,RB038,RB008;27;F;internet;Harbour Row
4319;RB016,RB024,RB035,RB010,RB031;53;F;internet;Northgate
4320;RB016,RB007,RB040,RB029,RB035;20;F;internet;Saltmeadow
4321;RB023,RB016,RB009,RB021,RB024;65;M;paper;Harbour Row
4322;RB030;19;M;internet;Castle Rise
4323;RB040,RB038;58;M;internet;Northgate
4324;RB031,RB027,RB034;70;M;paper;Northgate
4325;RB015,RB018,RB014,RB040,RB002;31;F;internet;Oldmarket
4326;RB032,RB026,RB020,RB037,RB008;21;F;internet;Northgate
4327;RB021,RB034,RB010,RB027,RB024;26;F;internet;Saltmeadow
4328;RB023,RB013,RB001;37;M;paper;Saltmeadow
4329;RB024;78;M;paper;Saltmeadow
4330;RB026;68;F;internet;Northgate
4331;RB015,RB033,RB040,RB004,RB031;37;M;internet;Millbrook
4332;RB031;34;F;internet;Millbrook
4333;RB038,RB026,RB035;59;F;internet;Millbrook
4334;RB038,RB030,RB024,RB010;35;F;internet;Harbour Row
4335;RB029;42;F;internet;Saltmeadow
4336;RB015,RB024,RB001,RB002,RB006;49;M;internet;Oldmarket
4337;RB003,RB022,RB017,RB030,RB033;53;M;paper;Castle Rise
4338;RB035,RB034,RB018,RB031,RB024;56;M;internet;Castle Rise
4339;RB035,RB009,RB001;27;M;internet;Millbrook
4340;RB010,RB033;30;F;internet;Castle Rise
4341;RB006,RB026,RB034;30;F;internet;Oldmarket
4342;RB025,RB033,RB012,RB016,RB036;63;M;internet;Castle Rise
4343;RB012;74;F;internet;Oldmarket
4344;RB031;27;F;paper;Northgate
4345;RB002;50;F;paper;Oldmarket
4346;RB028,RB027;59;F;internet;Oldmarket
4347;RB015,RB001,RB024,RB035,RB038;22;M;internet;Northgate
4348;RB031,RB010,RB030;43;F;internet;Harbour Row
4349;RB030;49;M;internet;Northgate
4350;RB016,RB025,RB027,RB018,RB015;36;F;internet;Oldmarket
4351;RB024,RB016,RB007,RB001,RB034;59;F;internet;Harbour Row
4352;RB005,RB020,RB016,RB024;36;M;internet;Northgate
4353;RB016;73;F;paper;Millbrook
4354;RB009,RB015,RB010,RB018,RB025;42;F;paper;Harbour Row
4355;RB018,RB015;60;F;internet;Northgate
4356;RB026,RB014,RB006,RB030,RB035;35;F;internet;Millbrook
4357;RB035,RB006,RB001;72;M;paper;Millbrook
4358;RB010,RB018,RB005,RB001,RB026;54;F;internet;Oldmarket
4359;RB005;69;F;paper;Oldmarket
4360;RB026,RB025;62;M;internet;Harbour Row
4361;RB014,RB032,RB029;39;M;internet;Saltmeadow
4362;RB037;49;M;internet;Oldmarket
4363;RB024,RB018,RB010,RB009;30;F;paper;Harbour Row
4364;RB016,RB031,RB027,RB001,RB034;34;F;internet;Northgate
4365;RB036,RB035,RB003,RB031,RB024;41;F;internet;Northgate
4366;RB018,RB001,RB021,RB028,RB002;43;F;internet;Oldmarket
4367;RB030,RB010,RB025;81;F;paper;Saltmeadow
4368;RB035,RB010,RB018,RB023,RB009;31;F;internet;Harbour Row
4369;RB006,RB032,RB040,RB027;18;M;internet;Oldmarket
4370;RB007,RB001,RB039,RB035,RB002;27;F;internet;Oldmarket
4371;RB010,RB026,RB009,RB016;44;M;internet;Saltmeadow
4372;RB018,RB001,RB010,RB021,RB028;59;M;internet;Oldmarket
4373;RB028;41;F;internet;Millbrook
4374;RB023,RB010,RB029;21;F;internet;Harbour Row
4375;RB015;21;F;internet;Northgate
4376;RB029,RB013,RB035,RB011,RB039;55;F;internet;Saltmeadow
4377;RB019,RB020;59;M;paper;Millbrook
4378;RB006,RB024,RB019,RB014,RB033;40;M;internet;Millbrook
4379;RB018,RB002,RB009,RB015,RB001;87;M;internet;Oldmarket
4380;RB038,RB029,RB034,RB033,RB010;36;M;paper;Castle Rise
4381;RB026,RB015,RB019,RB021,RB039;29;M;internet;Northgate
4382;RB014,RB018,RB006,RB015,RB001;40;M;paper;Oldmarket
4383;RB026,RB023,RB009,RB012,RB001;68;M;paper;Harbour Row
4384;RB002,RB010,RB011,RB016;42;F;internet;Saltmeadow
4385;RB037;27;F;internet;Millbrook
4386;RB039,RB023,RB035,RB018;42;M;internet;Castle Rise
4387;RB015,RB018;59;F;internet;Oldmarket
4388;RB031,RB009,RB023;19;F;internet;Harbour Row
4389;RB006,RB037,RB026,RB005;69;F;internet;Oldmarket
4390;RB026,RB021;74;F;internet;Castle Rise
4391;RB029;70;F;paper;Oldmarket
4392;RB007;52;M;internet;Northgate
4393;RB018;30;F;internet;Oldmarket
4394;RB034,RB030,RB020;41;F;internet;Castle Rise
4395;RB028,RB009,RB016,RB032,RB026;64;F;internet;Millbrook
4396;RB022,RB009,RB010;22;M;internet;Harbour Row
4397;RB031,RB004,RB015,RB018,RB040;36;F;internet;Oldmarket
4398;RB034,RB039,RB029;58;F;internet;Castle Rise
4399;RB036;32;F;internet;Oldmarket
4400;RB029,RB015;84;F;paper;Millbrook
4401;RB023,RB020,RB006,RB007;70;F;paper;Northgate
4402;RB006,RB021;29;F;internet;Oldmarket
4403;RB030;62;F;internet;Harbour Row
4404;RB016;52;F;paper;Northgate
4405;RB040,RB019;57;M;internet;Castle Rise
4406;RB024,RB018,RB027,RB016,RB015;32;F;internet;Harbour Row
4407;RB002,RB034,RB015,RB005;58;F;internet;Saltmeadow
4408;RB032;49;F;internet;Oldmarket
4409;RB002;60;F;internet;Oldmarket
4410;RB006;64;F;internet;Oldmarket
4411;RB017,RB026,RB013;61;M;internet;Castle Rise
4412;RB035,RB016,RB011,RB006;73;F;paper;Saltmeadow
4413;RB030;26;M;internet;Northgate
4414;RB029;35;M;internet;Castle Rise
4415;RB038;55;M;internet;Castle Rise
4416;RB004;65;M;paper;Millbrook
4417;RB034;81;M;internet;Castle Rise
4418;RB017;46;O;internet;Oldmarket
4419;RB014,RB001,RB020,RB027,RB016;40;M;internet;Oldmarket
4420;RB017,RB026;19;M;paper;Millbrook
4421;RB016,RB035,RB001,RB013,RB026;27;F;internet;Saltmeadow
4422;RB001;75;F;paper;Oldmarket
4423;RB015,RB034,RB017;46;F;paper;Millbrook
4424;RB020,RB015,RB034,RB001,RB018;58;F;internet;Oldmarket
4425;RB022,RB010,RB034,RB007,RB040;69;M;paper;Castle Rise
4426;RB032,RB010,RB036;42;M;paper;Oldmarket
4427;RB036,RB019,RB004,RB029,RB026;26;F;internet;Millbrook
4428;RB015;37;F;internet;Oldmarket
4429;RB018;27;F;internet;Oldmarket
4430;RB028,RB006,RB015;79;F;paper;Oldmarket
4431;RB010;32;F;internet;Harbour Row
4432;RB010,RB038,RB001,RB023,RB009;65;M;paper;Harbour Row
4433;RB001;52;F;paper;Oldmarket
4434;RB011,RB017,RB034;26;F;internet;Millbrook
4435;RB028;43;F;internet;Oldmarket
4436;RB010,RB024,RB016,RB015,RB026;43;M;internet;Harbour Row
4437;RB038;26;M;internet;Saltmeadow
4438;RB031,RB010,RB038,RB015,RB009;42;F;internet;Northgate
4439;RB034,RB026,RB033,RB024,RB038;26;F;internet;Castle Rise
4440;RB001;19;F;internet;Saltmeadow
4441;RB018;70;M;paper;Oldmarket
4442;RB037,RB010,RB006,RB027,RB020;19;F;internet;Castle Rise
4443;RB024,RB007,RB010,RB028,RB022;41;M;internet;Harbour Row
4444;RB010,RB009;48;M;internet;Harbour Row
4445;RB037,RB001,RB034,RB004;72;F;paper;Millbrook
4446;RB024,RB035,RB013,RB008,RB016;50;M;internet;Saltmeadow
4447;RB040,RB036;63;F;internet;Castle Rise
4448;RB009,RB010,RB023;70;F;paper;Harbour Row
4449;RB020,RB010,RB018,RB016,RB031;23;F;internet;Northgate
4450;RB015,RB025,RB020,RB003,RB035;67;F;paper;Northgate
4451;RB035,RB024,RB010,RB009;75;F;internet;Harbour Row
4452;RB030,RB027,RB004,RB039;72;F;paper;Millbrook
4453;RB026,RB024;57;F;internet;Harbour Row
4454;RB010;33;M;internet;Northgate
4455;RB035;41;F;paper;Millbrook
4456;RB035,RB004,RB022,RB031,RB030;23;M;internet;Millbrook
4457;RB007;40;F;internet;Millbrook
4458;RB016;45;F;paper;Northgate
4459;RB015,RB035,RB040,RB034,RB029;55;M;paper;Harbour Row
4460;RB037,RB006,RB035,RB001,RB010;59;M;internet;Oldmarket
4461;RB014,RB028;72;M;paper;Oldmarket
4462;RB037,RB018;44;F;internet;Oldmarket
4463;RB034,RB022;35;M;internet;Millbrook
4464;RB034,RB040,RB030,RB001,RB016;73;F;internet;Saltmeadow
4465;RB015,RB035,RB018;82;M;paper;Oldmarket
4466;RB022;56;M;paper;Millbrook
4467;RB036,RB002,RB006,RB005,RB014;83;F;internet;Oldmarket
4468;RB038,RB024,RB035,RB016;41;M;internet;Castle Rise
4469;RB019,RB032;35;F;internet;Millbrook
4470;RB016,RB026,RB018,RB005;64;M;paper;Oldmarket
4471;RB024;64;F;internet;Harbour Row
4472;RB026;74;F;internet;Castle Rise
4473;RB001;54;F;internet;Oldmarket
4474;RB001,RB022,RB026,RB009;29;F;internet;Harbour Row
4475;RB026,RB010,RB028,RB036,RB018;21;M;internet;Northgate
4476;RB006,RB023,RB016,RB011,RB009;49;M;internet;Harbour Row
4477;RB002,RB010,RB006,RB039,RB038;57;M;paper;Oldmarket
4478;RB036,RB011,RB009,RB027;54;F;internet;Saltmeadow
4479;RB006;41;M;internet;Oldmarket
4480;RB016,RB034,RB033,RB026,RB035;50;M;internet;Castle Rise
4481;RB036,RB006,RB015,RB037,RB001;30;F;paper;Oldmarket
4482;RB024,RB023,RB009,RB010,RB014;56;F;internet;Harbour Row
4483;RB001,RB012,RB020,RB024;30;M;internet;Northgate
4484;RB035;62;M;internet;Oldmarket
4485;RB015,RB036,RB001,RB018,RB028;66;M;internet;Oldmarket
4486;RB024,RB010,RB004,RB035,RB040;37;M;internet;Harbour Row
4487;RB022,RB024,RB027,RB009,RB015;53;F;internet;Harbour Row
4488;RB020,RB021,RB001;23;M;internet;Northgate
4489;RB039;56;M;internet;Northgate
4490;RB035,RB033,RB022,RB016;36;F;internet;Castle Rise
4491;RB025,RB016,RB031,RB010,RB035;50;M;internet;Northgate
4492;RB010,RB002,RB009,RB024,RB020;44;F;internet;Harbour Row
4493;RB024;48;M;internet;Harbour Row
4494;RB003,RB010,RB024,RB033,RB016;35;M;internet;Harbour Row
4495;RB027,RB016,RB015,RB038,RB006;25;M;internet;Saltmeadow
4496;RB010,RB001,RB034,RB033,RB022;31;F;internet;Harbour Row
4497;RB034,RB015;81;F;internet;Oldmarket
4498;RB038,RB006,RB007;25;M;internet;Oldmarket
4499;RB011,RB002;63;M;internet;Saltmeadow
4500;RB024,RB026,RB004,RB034;60;M;paper;Castle Rise
4501;RB019,RB035,RB034,RB014,RB002;42;F;internet;Oldmarket
4502;RB001,RB002,RB026,RB032;80;M;paper;Oldmarket
4503;RB010;64;M;internet;Saltmeadow
4504;RB002;38;M;internet;Oldmarket
4505;RB030,RB016;72;M;paper;Northgate
4506;RB039,RB024,RB032,RB026,RB016;66;F;internet;Oldmarket
4507;RB006,RB030,RB016,RB036,RB011;43;M;internet;Saltmeadow
4508;RB023,RB017,RB015,RB009,RB035;25;F;internet;Millbrook
4509;RB010;36;F;internet;Castle Rise
4510;RB024;36;F;internet;Millbrook
4511;RB026;72;M;paper;Northgate
4512;RB030,RB001,RB037,RB038,RB008;36;F;paper;Oldmarket
4513;RB022,RB026,RB024,RB025,RB010;84;F;paper;Harbour Row
4514;RB039,RB033;50;F;internet;Castle Rise
4515;RB029,RB034,RB004;59;M;internet;Castle Rise
4516;RB018,RB001,RB010,RB016,RB040;46;F;paper;Saltmeadow
4517;RB018,RB032,RB009;39;M;internet;Oldmarket
4518;RB018,RB033,RB019,RB025,RB006;66;F;paper;Oldmarket
4519;RB032,RB024,RB034,RB033,RB009;62;M;paper;Castle Rise
4520;RB001;60;F;internet;Oldmarket
4521;RB014,RB035,RB026,RB008,RB023;40;F;internet;Harbour Row
4522;RB008,RB010;44;F;internet;Millbrook
4523;RB011,RB010,RB015,RB038;68;M;paper;Oldmarket
4524;RB009,RB035,RB024,RB021,RB013;44;F;internet;Harbour Row
4525;RB033,RB034,RB019;52;M;internet;Castle Rise
4526;RB007,RB020,RB035,RB016,RB037;37;F;internet;Oldmarket
4527;RB026;78;M;paper;Saltmeadow
4528;RB015,RB024;68;M;internet;Oldmarket
4529;RB039,RB010,RB016,RB020,RB033;57;M;internet;Northgate
4530;RB023,RB033,RB001,RB004,RB014;33;F;internet;Castle Rise
4531;RB007;46;M;paper;Northgate
4532;RB036;61;F;internet;Saltmeadow
4533;RB020,RB016,RB010,RB034,RB021;86;F;internet;Harbour Row
4534;RB003,RB039,RB010,RB035,RB009;36;F;internet;Harbour Row
4535;RB009,RB002,RB027;88;M;paper;Millbrook
4536;RB020,RB029,RB012,RB007,RB025;58;F;internet;Northgate
4537;RB010,RB006,RB027;65;F;internet;Oldmarket
4538;RB019,RB033,RB016,RB004,RB026;79;M;internet;Millbrook
4539;RB014,RB028;62;F;paper;Oldmarket
4540;RB036;23;F;internet;Millbrook
4541;RB008,RB010;25;M;internet;Saltmeadow
4542;RB027,RB007,RB010,RB037,RB016;39;F;internet;Northgate
4543;RB016,RB035,RB025,RB001,RB029;55;F;internet;Northgate
4544;RB010,RB027;24;M;internet;Harbour Row
4545;RB006,RB001,RB037,RB003;47;F;internet;Oldmarket
4546;RB018;19;F;internet;Saltmeadow
4547;RB024,RB035,RB037,RB006,RB016;63;M;internet;Millbrook
4548;RB006,RB033,RB025;36;F;internet;Northgate
4549;RB008;30;M;internet;Saltmeadow
4550;RB027,RB003,RB019,RB013,RB033;43;F;internet;Millbrook
4551;RB021,RB016,RB029,RB007,RB004;30;F;internet;Millbrook
4552;RB008,RB005,RB018,RB004,RB001;77;F;internet;Oldmarket
4553;RB016,RB028;24;F;internet;Saltmeadow
4554;RB015,RB016,RB034,RB031,RB027;60;F;internet;Saltmeadow
4555;RB029;55;F;internet;Oldmarket
4556;RB024,RB032,RB034,RB029;88;F;internet;Harbour Row
4557;RB002,RB010,RB017,RB015,RB024;40;M;paper;Harbour Row
4558;RB009,RB015;37;F;internet;Oldmarket
4559;RB009,RB034;72;F;internet;Northgate
4560;RB002,RB010,RB018,RB015,RB016;56;M;paper;Oldmarket
4561;RB009;76;M;paper;Harbour Row
4562;RB018,RB026,RB006,RB015,RB016;50;F;paper;Oldmarket
4563;RB039,RB035,RB037,RB003,RB001;61;F;internet;Oldmarket
4564;RB012,RB010,RB006,RB015;24;F;internet;Oldmarket
4565;RB031,RB035,RB006,RB028;57;M;paper;Northgate
4566;RB028,RB016,RB006;74;F;paper;Oldmarket
4567;RB004;63;F;internet;Harbour Row
4568;RB010,RB016,RB015,RB009,RB024;34;M;internet;Harbour Row
4569;RB014,RB012,RB001,RB020,RB008;35;M;paper;Oldmarket
4570;RB029,RB015,RB032,RB031;21;F;internet;Northgate
4571;RB024;58;F;internet;Oldmarket
4572;RB024;45;F;internet;Harbour Row
4573;RB035;58;M;paper;Northgate
4574;RB016,RB010,RB001;55;M;paper;Millbrook
4575;RB038,RB001,RB036,RB035,RB017;37;F;internet;Millbrook
4576;RB032,RB031,RB023,RB035,RB015;38;F;internet;Millbrook
4577;RB035,RB039,RB036;26;M;internet;Saltmeadow
4578;RB038,RB034,RB039,RB035,RB010;45;M;paper;Oldmarket
4579;RB002,RB039,RB009;18;M;internet;Oldmarket
4580;RB010;26;F;internet;Harbour Row
4581;RB030,RB031,RB016,RB038,RB010;32;M;internet;Millbrook
4582;RB008;62;M;internet;Oldmarket
4583;RB034;63;M;internet;Millbrook
4584;RB015;66;F;internet;Millbrook
4585;RB006,RB016,RB035,RB024,RB027;22;F;internet;Saltmeadow
4586;RB032,RB013,RB037,RB001,RB038;38;F;internet;Oldmarket
4587;RB010,RB021,RB002,RB024;51;M;internet;Oldmarket
4588;RB034,RB003,RB027;18;M;internet;Saltmeadow
4589;RB010;54;M;paper;Castle Rise
4590;RB030,RB036,RB007,RB028;72;F;internet;Saltmeadow
4591;RB010,RB019;77;F;paper;Millbrook
4592;RB007,RB002,RB003,RB037;67;F;paper;Oldmarket
4593;RB018,RB015,RB017,RB013;40;F;internet;Millbrook
4594;RB035;21;F;internet;Castle Rise
4595;RB040,RB030,RB006,RB035,RB013;32;F;internet;Saltmeadow
4596;RB016;48;M;internet;Oldmarket
4597;RB020,RB024,RB016;35;F;paper;Harbour Row
4598;RB010;87;M;paper;Harbour Row
4599;RB037,RB031,RB019,RB021,RB013;33;M;internet;Millbrook
4600;RB005;81;F;internet;Oldmarket
4601;RB019,RB024,RB034;29;F;internet;Castle Rise
4602;RB010,RB024,RB034,RB028;70;M;paper;Harbour Row
4603;RB010,RB035,RB013,RB012,RB030;36;M;paper;Harbour Row
4604;RB024;43;F;internet;Harbour Row
4605;RB037,RB029,RB030,RB024,RB006;47;F;internet;Millbrook
4606;RB009;39;M;internet;Castle Rise
4607;RB024,RB037,RB023,RB035;31;F;internet;Harbour Row
4608;RB010,RB016;47;M;internet;Millbrook
4609;RB033,RB001,RB030,RB009,RB021;61;M;internet;Saltmeadow
4610;RB018,RB001,RB012,RB028,RB029;41;F;internet;Oldmarket
4611;RB004,RB035,RB020,RB034,RB023;26;M;internet;Castle Rise
4612;RB010,RB001,RB031;38;F;internet;Millbrook
4613;RB018,RB020;35;F;internet;Northgate
4614;RB034;72;M;internet;Castle Rise
4615;RB039,RB027,RB034;59;F;internet;Harbour Row
4616;RB018;59;M;internet;Oldmarket
4617;RB027,RB010,RB011,RB024,RB022;22;F;internet;Harbour Row
4618;RB002,RB019,RB031,RB024,RB036;31;F;internet;Northgate
4619;RB039,RB027,RB033,RB003,RB036;29;M;internet;Castle Rise
4620;RB001;51;M;internet;Oldmarket
4621;RB015;49;F;internet;Oldmarket
4622;RB023;37;M;paper;Northgate
4623;RB024;73;F;paper;Northgate
4624;RB007;58;M;internet;Northgate
4625;RB016;28;F;internet;Oldmarket
4626;RB015,RB016,RB007,RB028,RB032;78;M;internet;Saltmeadow
4627;RB003,RB026,RB013,RB035,RB012;57;F;internet;Oldmarket
4628;RB015,RB016,RB023,RB011,RB035;66;M;internet;Saltmeadow
4629;RB010,RB032,RB008,RB020,RB002;35;F;internet;Oldmarket
4630;RB024,RB009,RB026,RB010,RB030;49;F;internet;Harbour Row
4631;RB021,RB034,RB033,RB007,RB015;24;F;internet;Castle Rise
4632;RB001,RB010,RB035;47;M;internet;Harbour Row
4633;RB025;66;F;internet;Millbrook
4634;RB016,RB017,RB038,RB019,RB034;64;F;internet;Millbrook
4635;RB024;27;M;internet;Harbour Row
4636;RB029,RB035,RB004;22;M;internet;Saltmeadow
4637;RB037,RB016,RB024,RB010,RB040;20;F;internet;Northgate
4638;RB024,RB039,RB034,RB029,RB025;34;M;internet;Millbrook
4639;RB039,RB001,RB013,RB019,RB004;35;F;internet;Millbrook
4640;RB015,RB026;77;F;internet;Northgate
4641;RB017,RB002,RB016,RB009,RB010;81;F;internet;Millbrook
4642;RB002;61;M;internet;Saltmeadow
4643;RB029,RB035,RB034;22;M;internet;Castle Rise
4644;RB024,RB035,RB021,RB010,RB030;35;M;internet;Harbour Row
4645;RB034,RB006,RB024,RB004;22;M;internet;Castle Rise
4646;RB020,RB022,RB034;85;M;internet;Castle Rise
4647;RB006,RB005,RB036,RB021,RB023;49;M;paper;Northgate
4648;RB016,RB020,RB034;73;M;internet;Northgate
4649;RB013,RB036,RB035;74;F;internet;Saltmeadow
4650;RB019,RB006;65;F;internet;Oldmarket
4651;RB024,RB027,RB031;35;F;internet;Northgate
4652;RB015;45;F;paper;Oldmarket
4653;RB023,RB001,RB016;66;F;paper;Castle Rise
4654;RB016,RB022,RB010,RB024,RB009;31;M;internet;Harbour Row
4655;RB010,RB019,RB015;33;F;internet;Harbour Row
4656;RB009,RB034,RB024,RB010;57;M;internet;Harbour Row
4657;RB012,RB001,RB006,RB016;57;F;internet;Oldmarket
4658;RB018,RB010,RB024,RB023;65;M;paper;Harbour Row
4659;RB024,RB003,RB029;61;F;internet;Castle Rise
4660;RB007,RB022,RB010,RB023;37;F;paper;Harbour Row
4661;RB020,RB035,RB032;36;F;internet;Northgate
4662;RB034,RB015,RB039,RB021,RB001;43;F;internet;Oldmarket
4663;RB016,RB001,RB013,RB037,RB035;56;M;internet;Castle Rise
4664;RB025,RB021,RB007,RB034,RB024;35;F;internet;Northgate
4665;RB038,RB027,RB015;35;F;internet;Harbour Row
4666;RB001;73;M;paper;Oldmarket
4667;RB007,RB010,RB015;41;F;internet;Oldmarket
4668;RB015,RB014,RB002,RB012,RB032;35;F;internet;Oldmarket
4669;RB039,RB009,RB012,RB002,RB013;51;M;internet;Saltmeadow
4670;RB002,RB015,RB039,RB025;87;F;paper;Saltmeadow
4671;RB018;39;F;internet;Oldmarket
4672;RB009;63;F;paper;Harbour Row
4673;RB009,RB015,RB022,RB024,RB010;56;F;internet;Harbour Row
4674;RB034,RB017,RB021,RB018,RB016;23;M;internet;Castle Rise
4675;RB010,RB024;72;M;internet;Harbour Row
4676;RB010,RB029,RB011,RB018,RB024;30;F;internet;Harbour Row
4677;RB001,RB010;26;F;internet;Harbour Row
4678;RB036,RB010,RB039,RB018;40;M;paper;Northgate
4679;RB016,RB024,RB031,RB028,RB010;21;F;internet;Northgate
4680;RB001;35;M;internet;Oldmarket
4681;RB009,RB023,RB018,RB001,RB026;66;M;internet;Oldmarket
4682;RB001,RB024,RB038,RB035;37;M;paper;Saltmeadow
4683;RB033,RB022;36;F;internet;Oldmarket
4684;RB010,RB016;45;F;paper;Harbour Row
4685;RB032,RB007;35;M;internet;Oldmarket
4686;RB008,RB026,RB024,RB038,RB001;19;F;internet;Castle Rise
4687;RB019,RB020,RB007,RB030;34;M;internet;Northgate
4688;RB029;60;F;internet;Harbour Row
4689;RB022,RB024,RB031;22;F;internet;Northgate
4690;RB038,RB032,RB035,RB001,RB023;39;M;internet;Oldmarket
4691;RB016,RB001,RB014,RB038,RB010;25;F;paper;Saltmeadow
4692;RB024,RB034,RB001,RB026,RB035;79;F;internet;Castle Rise
4693;RB034,RB023,RB010,RB025,RB020;27;F;internet;Harbour Row
4694;RB008,RB020,RB002,RB034,RB040;82;M;internet;Castle Rise
4695;RB024,RB030;35;M;internet;Saltmeadow
4696;RB002,RB006,RB032,RB025,RB018;47;M;internet;Oldmarket
4697;RB023;66;M;paper;Harbour Row
4698;RB025,RB026,RB001,RB034,RB010;44;M;paper;Millbrook
4699;RB026,RB014,RB007,RB017,RB038;73;F;paper;Millbrook
4700;RB022;71;F;paper;Harbour Row
4701;RB024,RB034,RB009,RB027;20;F;internet;Castle Rise
4702;RB021,RB039,RB030;32;M;internet;Harbour Row
4703;RB033,RB020,RB039;40;M;internet;Castle Rise
4704;RB030,RB026,RB033,RB016,RB027;30;M;internet;Northgate
4705;RB016,RB039;51;M;internet;Northgate
4706;RB029;19;M;internet;Millbrook
4707;RB029,RB020;58;M;internet;Millbrook
4708;RB026,RB009;72;F;paper;Oldmarket
4709;RB010,RB024,RB016,RB015,RB004;66;M;internet;Millbrook
4710;RB024,RB010,RB016;43;F;internet;Northgate
4711;RB013;22;M;internet;Saltmeadow
4712;RB010,RB009;28;M;internet;Harbour Row
4713;RB016,RB001,RB008,RB024;25;M;internet;Oldmarket
4714;RB040,RB018,RB004,RB038,RB035;49;F;paper;Castle Rise
4715;RB040,RB036,RB022;67;F;paper;Harbour Row
4716;RB024;66;F;paper;Millbrook
4717;RB007,RB020,RB035,RB008,RB025;54;M;internet;Northgate
4718;RB001,RB008,RB006,RB003;20;F;internet;Oldmarket
4719;RB001;63;F;internet;Oldmarket
4720;RB010;21;F;paper;Harbour Row
4721;RB010,RB024,RB020,RB025;72;F;paper;Northgate
4722;RB038,RB006,RB004,RB016;30;F;internet;Millbrook
4723;RB034,RB020,RB001;26;F;internet;Northgate
4724;RB015,RB006,RB036,RB040,RB019;50;F;internet;Oldmarket
4725;RB010,RB035,RB024,RB016,RB023;54;M;internet;Harbour Row
4726;RB040,RB006;47;F;internet;Oldmarket
4727;RB031,RB033,RB039,RB018;34;F;internet;Saltmeadow
4728;RB001,RB004,RB016,RB009,RB024;68;M;internet;Saltmeadow
4729;RB024,RB026,RB016,RB022;25;M;internet;Harbour Row
4730;RB020,RB030;71;F;internet;Castle Rise
4731;RB015,RB035,RB016,RB003;48;M;internet;Millbrook
4732;RB031;53;M;internet;Northgate
4733;RB009,RB016;76;F;paper;Millbrook
4734;RB034;32;F;internet;Harbour Row
4735;RB002,RB014,RB006,RB016,RB020;28;M;internet;Oldmarket
4736;RB019,RB032,RB014,RB035;34;F;internet;Millbrook
4737;RB020,RB001,RB009,RB024,RB034;58;M;internet;Northgate
4738;RB034,RB009,RB010,RB018,RB015;62;M;internet;Castle Rise
4739;RB016,RB001,RB038,RB024,RB026;74;M;paper;Saltmeadow
4740;RB024,RB029,RB013,RB015;64;F;internet;Saltmeadow
4741;RB035;52;F;paper;Oldmarket
4742;RB006,RB013,RB010,RB002,RB015;30;F;internet;Oldmarket
4743;RB010,RB024;64;M;internet;Harbour Row
4744;RB027,RB024,RB034;73;M;paper;Millbrook
4745;RB028,RB035,RB008,RB029,RB001;20;M;internet;Oldmarket
4746;RB034;79;M;paper;Northgate
4747;RB034;53;F;internet;Oldmarket
4748;RB035,RB025;63;F;internet;Northgate
4749;RB027,RB034,RB001,RB023,RB010;57;M;paper;Castle Rise
4750;RB039;57;M;internet;Millbrook
4751;RB007,RB001,RB015,RB039;74;M;paper;Oldmarket
4752;RB038,RB035,RB034,RB010,RB015;43;F;internet;Castle Rise
4753;RB010,RB040,RB024,RB035;28;M;internet;Harbour Row
4754;RB032;32;F;internet;Oldmarket
4755;RB038,RB020;36;F;internet;Northgate
4756;RB010,RB038,RB034,RB016,RB024;26;M;internet;Harbour Row
4757;RB028,RB024,RB035;26;F;internet;Saltmeadow
4758;RB031,RB010;23;F;internet;Northgate
4759;RB035,RB010;53;M;internet;Harbour Row
4760;RB018;80;F;paper;Oldmarket
4761;RB006,RB026,RB015,RB020,RB016;71;M;paper;Northgate
4762;RB032,RB002;78;F;paper;Oldmarket
4763;RB034,RB033,RB010,RB036,RB040;33;F;internet;Castle Rise
4764;RB010,RB003,RB040;45;F;internet;Oldmarket
4765;RB034,RB016,RB027,RB029,RB033;40;F;internet;Castle Rise
4766;RB006,RB015;53;F;internet;Castle Rise
4767;RB034;80;F;paper;Saltmeadow
4768;RB005;32;F;internet;Northgate
4769;RB037,RB003,RB005,RB001,RB025;21;M;internet;Oldmarket
4770;RB037,RB010,RB028,RB019;55;F;internet;Oldmarket
4771;RB032,RB027;20;F;internet;Oldmarket
4772;RB023,RB016,RB015;44;M;internet;Saltmeadow
4773;RB015,RB038,RB018,RB034;51;F;internet;Castle Rise
4774;RB034,RB033,RB012;31;M;internet;Castle Rise
4775;RB036;49;M;paper;Saltmeadow
4776;RB015,RB035,RB022,RB026,RB037;73;F;internet;Saltmeadow
4777;RB005,RB024,RB008,RB029,RB015;18;F;internet;Oldmarket
4778;RB009,RB038,RB016;59;F;paper;Millbrook
4779;RB036,RB022,RB016,RB035,RB006;43;M;internet;Millbrook
4780;RB036;69;F;internet;Oldmarket
4781;RB023;18;M;internet;Harbour Row
4782;RB006,RB028,RB015,RB014,RB007;35;M;internet;Oldmarket
4783;RB014,RB018,RB035,RB016;88;F;paper;Saltmeadow
4784;RB001,RB007,RB002,RB018,RB034;52;M;paper;Oldmarket
4785;RB001,RB006,RB010;60;M;internet;Oldmarket
4786;RB032;85;F;internet;Oldmarket
4787;RB015,RB013,RB024,RB001;59;M;paper;Saltmeadow
4788;RB039,RB024,RB009,RB010,RB014;48;F;internet;Harbour Row
4789;RB001,RB010,RB006,RB034,RB015;87;F;paper;Oldmarket
4790;RB033,RB034;37;F;paper;Castle Rise
4791;RB002;37;O;internet;Oldmarket
4792;RB016,RB030,RB035,RB020;36;F;internet;Saltmeadow
4793;RB021,RB001;66;F;internet;Oldmarket
4794;RB006,RB014,RB034,RB002,RB027;39;F;internet;Castle Rise
4795;RB024,RB010,RB039,RB036,RB034;22;F;internet;Harbour Row
4796;RB034,RB026;51;M;internet;Castle Rise
4797;RB037,RB035,RB001;49;F;internet;Oldmarket
4798;RB014,RB037,RB016,RB015;80;M;internet;Saltmeadow
4799;RB014,RB017,RB027,RB034,RB002;51;M;internet;Millbrook
4800;RB024,RB009,RB023,RB022,RB038;37;F;internet;Harbour Row
4801;RB035,RB009;54;F;internet;Northgate
4802;RB020,RB003,RB010,RB032,RB015;58;F;paper;Oldmarket
4803;RB037,RB007,RB014,RB027,RB029;45;F;paper;Oldmarket
4804;RB022,RB010,RB015,RB012,RB014;72;F;paper;Oldmarket
4805;RB009,RB010;35;F;internet;Harbour Row
4806;RB016;53;M;internet;Harbour Row
4807;RB026;74;F;internet;Oldmarket
4808;RB010,RB035,RB016,RB024,RB006;68;F;paper;Northgate
4809;RB001,RB015,RB028,RB036,RB037;28;F;internet;Oldmarket
4810;RB024;47;M;internet;Northgate
4811;RB024;39;M;internet;Millbrook
4812;RB024,RB015,RB016,RB014,RB010;67;M;paper;Harbour Row
4813;RB006;74;F;internet;Oldmarket
4814;RB034,RB013,RB010,RB023,RB035;33;F;internet;Saltmeadow
4815;RB004,RB035,RB015;53;F;internet;Castle Rise
4816;RB034;78;M;paper;Castle Rise
4817;RB022,RB012;41;F;internet;Millbrook
4818;RB010,RB015,RB038,RB035;47;F;internet;Northgate
4819;RB029,RB010,RB022;49;F;internet;Harbour Row
4820;RB035,RB009,RB031,RB016,RB026;81;F;paper;Northgate
4821;RB015;82;F;paper;Oldmarket
4822;RB031,RB016,RB010;72;F;paper;Northgate
4823;RB007,RB024,RB015,RB003,RB034;26;M;internet;Castle Rise
4824;RB027;31;M;internet;Millbrook
4825;RB031,RB026,RB027,RB024,RB035;25;M;internet;Saltmeadow
4826;RB011,RB027,RB002,RB035,RB031;36;M;internet;Millbrook
4827;RB034,RB018,RB002,RB016;58;F;paper;Oldmarket
4828;RB018,RB012;66;F;paper;Oldmarket
4829;RB010;78;F;paper;Harbour Row
4830;RB020,RB028,RB019,RB027,RB002;43;F;internet;Northgate
4831;RB005,RB006,RB012;73;F;internet;Oldmarket
4832;RB024,RB012,RB028,RB018;60;F;internet;Oldmarket
4833;RB002,RB026,RB024,RB016;69;F;paper;Harbour Row
4834;RB016,RB039,RB018,RB010,RB035;78;M;paper;Saltmeadow
4835;RB034;72;F;internet;Castle Rise
4836;RB030,RB026,RB020,RB040;54;F;internet;Millbrook
4837;RB038,RB035,RB026,RB034,RB013;31;F;internet;Saltmeadow
4838;RB004;63;M;internet;Harbour Row
4839;RB001;25;M;internet;Oldmarket
4840;RB001,RB020;52;F;internet;Oldmarket
4841;RB040;50;M;internet;Northgate
4842;RB035,RB019;66;M;paper;Millbrook
4843;RB006,RB010,RB039,RB015,RB024;57;M;internet;Oldmarket
4844;RB034,RB016,RB037,RB010,RB027;37;F;internet;Castle Rise
4845;RB021,RB010,RB027,RB040,RB024;50;M;internet;Harbour Row
4846;RB013,RB016;59;F;internet;Saltmeadow
4847;RB033;35;F;internet;Castle Rise
4848;RB025,RB013,RB035,RB009,RB017;51;F;internet;Saltmeadow
4849;RB010;78;F;paper;Harbour Row
4850;RB034;88;M;internet;Castle Rise
4851;RB035,RB027,RB019,RB029,RB004;77;M;paper;Millbrook
4852;RB016,RB015,RB029,RB020,RB027;62;M;internet;Saltmeadow
4853;RB038,RB034;27;M;paper;Castle Rise
4854;RB024,RB006,RB002,RB001,RB018;22;F;internet;Oldmarket
4855;RB010,RB019,RB024,RB035;26;M;internet;Harbour Row
4856;RB033,RB015,RB035,RB025,RB034;58;F;internet;Castle Rise
4857;RB016;30;M;internet;Harbour Row
4858;RB009,RB032,RB025,RB010,RB017;41;M;internet;Millbrook
4859;RB007,RB016,RB033,RB034,RB011;88;F;internet;Northgate
4860;RB009;67;M;paper;Harbour Row
4861;RB002,RB021,RB015,RB001;47;M;internet;Oldmarket
4862;RB034,RB033;64;F;internet;Castle Rise
4863;RB020,RB031,RB034,RB033,RB023;57;F;internet;Castle Rise
4864;RB040,RB002,RB035,RB024;44;M;internet;Millbrook
4865;RB011,RB026;23;F;internet;Saltmeadow
4866;RB037,RB024,RB035,RB010,RB007;34;M;internet;Harbour Row
4867;RB009;75;F;paper;Harbour Row
4868;RB031,RB027,RB016,RB030,RB035;53;M;internet;Castle Rise
4869;RB035,RB015;47;F;internet;Oldmarket
4870;RB020,RB004;26;F;internet;Millbrook
4871;RB026,RB034,RB030,RB038,RB035;26;F;internet;Castle Rise
4872;RB031,RB010,RB026,RB035,RB034;36;M;internet;Saltmeadow
4873;RB022,RB016,RB010;56;M;internet;Harbour Row
4874;RB016,RB006,RB010,RB001,RB039;63;F;internet;Castle Rise
4875;RB024,RB036,RB016,RB027,RB014;88;M;paper;Castle Rise
4876;RB035;69;M;internet;Harbour Row
4877;RB016,RB027,RB024,RB021;48;F;internet;Harbour Row
4878;RB026,RB019;29;F;internet;Millbrook
4879;RB020;74;F;internet;Northgate
4880;RB018;25;F;internet;Castle Rise
4881;RB024,RB010,RB011,RB027;29;F;internet;Harbour Row
4882;RB028,RB039,RB035;74;M;paper;Oldmarket
4883;RB027,RB039,RB031,RB020,RB035;67;F;paper;Northgate
4884;RB029;85;M;internet;Castle Rise
4885;RB027;24;M;internet;Oldmarket
4886;RB001,RB012,RB005,RB028,RB016;44;F;paper;Oldmarket
4887;RB026;43;F;internet;Harbour Row
4888;RB035;20;M;internet;Millbrook
4889;RB018,RB036,RB027,RB035,RB031;56;M;internet;Northgate
4890;RB022,RB002,RB032,RB018,RB014;63;F;internet;Oldmarket
4891;RB035,RB026,RB010,RB034,RB039;44;F;paper;Castle Rise
4892;RB027;72;M;internet;Millbrook
4893;RB006,RB001,RB032,RB014,RB019;71;F;paper;Oldmarket
4894;RB002,RB016,RB004,RB035,RB027;61;M;paper;Millbrook
4895;RB015,RB024,RB025,RB001,RB006;60;F;internet;Oldmarket
4896;RB020;32;F;paper;Northgate
4897;RB015,RB014,RB035,RB005,RB028;42;M;internet;Oldmarket
4898;RB010,RB015;67;M;paper;Harbour Row
4899;RB039;22;M;internet;Harbour Row
4900;RB040,RB002,RB038,RB035,RB010;72;M;paper;Harbour Row
4901;RB023,RB024,RB027,RB009;61;F;internet;Harbour Row
4902;RB025,RB035,RB031,RB015,RB009;29;M;internet;Northgate
4903;RB024,RB023,RB010,RB006,RB035;54;F;internet;Harbour Row
4904;RB024,RB005,RB026,RB010,RB015;69;F;internet;Harbour Row
4905;RB026;41;F;internet;Harbour Row
4906;RB037;78;F;paper;Northgate
4907;RB036,RB017,RB027;85;M;paper;Millbrook
4908;RB034,RB016,RB030,RB024;39;M;paper;Northgate
4909;RB026;41;F;internet;Millbrook
4910;RB031,RB033,RB015,RB034,RB029;35;M;internet;Northgate
4911;RB038,RB026,RB020,RB018,RB016;41;M;internet;Northgate
4912;RB035,RB003,RB024;33;F;internet;Millbrook
4913;RB018,RB006,RB016,RB015,RB039;43;M;internet;Oldmarket
4914;RB024;32;M;internet;Northgate
4915;RB024;62;M;internet;Harbour Row
4916;RB035;37;F;paper;Castle Rise
4917;RB035,RB038;81;M;internet;Saltmeadow
4918;RB019,RB039,RB024,RB010,RB001;53;F;internet;Harbour Row
4919;RB035,RB001,RB006,RB014,RB015;31;M;internet;Oldmarket
4920;RB031,RB002,RB018,RB001,RB040;44;F;internet;Oldmarket
4921;RB024;27;M;internet;Harbour Row
4922;RB004,RB024,RB027,RB002,RB014;64;F;paper;Millbrook
4923;RB012,RB008,RB032;22;F;internet;Oldmarket
4924;RB013,RB034;37;M;internet;Millbrook
4925;RB034;43;F;internet;Castle Rise
4926;RB033,RB037,RB014,RB032,RB010;43;M;paper;Oldmarket
4927;RB030,RB034,RB010,RB027,RB026;30;F;internet;Castle Rise
4928;RB017,RB013;62;M;paper;Millbrook
4929;RB003,RB015,RB016,RB035,RB010;49;F;internet;Oldmarket
4930;RB024,RB022,RB010,RB030,RB034;22;M;internet;Harbour Row
4931;RB028,RB037,RB006,RB014,RB031;62;M;internet;Oldmarket
4932;RB002,RB014;47;F;internet;Oldmarket
4933;RB033,RB034;54;F;internet;Castle Rise
4934;RB027;57;F;internet;Castle Rise
4935;RB006,RB016,RB036,RB012,RB037;57;F;internet;Oldmarket
4936;RB035,RB019;31;F;internet;Millbrook
4937;RB010,RB023,RB034;35;M;internet;Harbour Row
4938;RB022,RB035,RB024,RB010,RB023;31;F;internet;Harbour Row
4939;RB030,RB002,RB014,RB015,RB001;67;F;internet;Oldmarket
4940;RB023,RB010,RB024,RB007;60;F;internet;Harbour Row
4941;RB001,RB033,RB031,RB028,RB034;25;F;internet;Castle Rise
4942;RB035,RB024,RB014,RB009,RB038;49;M;internet;Harbour Row
4943;RB024,RB028;28;F;internet;Oldmarket
4944;RB039,RB007,RB009,RB010;35;M;internet;Harbour Row
4945;RB032,RB033,RB020,RB015,RB002;44;M;internet;Oldmarket
4946;RB015,RB016,RB001,RB040,RB003;34;F;internet;Oldmarket
4947;RB039,RB010,RB003,RB034,RB020;62;M;internet;Castle Rise
4948;RB010,RB032;60;F;internet;Oldmarket
4949;RB040,RB036,RB019,RB025,RB027;54;F;internet;Millbrook
4950;RB001,RB037,RB003;33;F;internet;Oldmarket
4951;RB037,RB035,RB027,RB017,RB010;31;M;internet;Millbrook
4952;RB039;32;F;internet;Saltmeadow
4953;RB001,RB037,RB009,RB024,RB029;64;M;internet;Harbour Row
4954;RB001,RB023,RB004;27;F;paper;Harbour Row
4955;RB035,RB031,RB006,RB034,RB026;47;M;internet;Millbrook
4956;RB016;66;F;internet;Saltmeadow
4957;RB030,RB016,RB035,RB037,RB031;28;F;internet;Millbrook
4958;RB012,RB024,RB018,RB035,RB014;31;M;internet;Oldmarket
4959;RB016,RB034;32;M;internet;Millbrook
4960;RB015,RB037,RB021;45;M;internet;Oldmarket
4961;RB010;59;O;internet;Harbour Row
4962;RB001,RB020,RB036,RB010,RB034;19;F;internet;Northgate
4963;RB024,RB010,RB033,RB035,RB036;82;F;internet;Harbour Row
4964;RB023,RB034,RB024;39;F;internet;Castle Rise
4965;RB016,RB034,RB035,RB033,RB036;28;F;internet;Castle Rise
4966;RB039,RB006;44;F;internet;Millbrook
4967;RB037,RB030,RB013;40;F;paper;Oldmarket
4968;RB008,RB026,RB003,RB001;53;M;internet;Saltmeadow
4969;RB008,RB035,RB009,RB038;21;F;internet;Millbrook
4970;RB006,RB002,RB001,RB010;39;F;internet;Oldmarket
4971;RB004,RB039,RB019,RB033;49;M;internet;Millbrook
4972;RB031,RB026,RB036,RB013,RB010;43;M;internet;Saltmeadow
4973;RB027;54;F;internet;Harbour Row
4974;RB016,RB001;46;M;internet;Oldmarket
4975;RB010;39;M;internet;Harbour Row
4976;RB019,RB034,RB039;59;M;internet;Millbrook
4977;RB027;36;M;internet;Harbour Row
4978;RB013,RB037,RB028,RB008,RB036;59;M;internet;Oldmarket
4979;RB036,RB034,RB029,RB018,RB016;61;M;paper;Northgate
4980;RB021,RB030,RB010,RB036,RB016;68;M;internet;Harbour Row
4981;RB007;39;M;internet;Northgate
4982;RB035,RB023,RB036;65;F;internet;Oldmarket
4983;RB039,RB038,RB008;37;F;internet;Millbrook
4984;RB010,RB026,RB039,RB004,RB027;33;F;internet;Harbour Row
4985;RB009,RB037,RB025,RB016,RB034;51;F;internet;Northgate
4986;RB010,RB027;46;F;paper;Harbour Row
4987;RB002,RB035;79;F;internet;Oldmarket
4988;RB034,RB038,RB039,RB027,RB010;68;F;internet;Millbrook
4989;RB035,RB036,RB018,RB001,RB016;40;F;internet;Oldmarket
4990;RB016,RB034,RB035,RB015,RB002;82;M;paper;Castle Rise
4991;RB036,RB003;55;F;internet;Harbour Row
4992;RB034,RB021,RB032,RB035,RB026;74;M;paper;Castle Rise
4993;RB007;36;F;internet;Saltmeadow
4994;RB010,RB029,RB033;60;M;internet;Northgate
4995;RB020;64;M;internet;Northgate
4996;RB032,RB033;68;M;paper;Oldmarket
4997;RB015,RB002,RB019,RB035,RB016;81;M;internet;Castle Rise
4998;RB015,RB024,RB026,RB016,RB007;40;F;internet;Harbour Row
4999;RB034;68;M;paper;Oldmarket
5000;RB020,RB001,RB036,RB025,RB033;52;F;internet;Northgate
