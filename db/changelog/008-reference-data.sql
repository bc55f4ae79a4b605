--liquibase formatted sql

--changeset mangnon:reference-programme
-- Quyết định 782/QĐ-TTg and what carries it out in Hà Nội, in education and in the former Long Biên.
insert into programme (id, code, name_vi, name_en, valid_from, valid_to) values
  ('01990000-0000-7000-8000-000000000001', 'PNGT-LDTE',
   'Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật',
   'Programme to prevent and reduce illegal child labour', '2021-05-27', '2030-12-31');

insert into phase (id, programme_id, code, name_vi, name_en, valid_from, valid_to) values
  ('01990000-0000-7000-8000-000000000011', '01990000-0000-7000-8000-000000000001', '2021-2025', 'Giai đoạn 2021-2025', 'Phase 2021-2025', '2021-05-27', '2025-12-31'),
  ('01990000-0000-7000-8000-000000000012', '01990000-0000-7000-8000-000000000001', '2026-2030', 'Định hướng đến năm 2030', 'Orientation to 2030', '2026-01-01', '2030-12-31');

insert into legal_basis (id, programme_id, symbol, issuer_vi, issuer_en, issued_on) values
  ('01990000-0000-7000-8000-000000000021', '01990000-0000-7000-8000-000000000001', '782/QĐ-TTg', 'Thủ tướng Chính phủ', 'Prime Minister', '2021-05-27'),
  ('01990000-0000-7000-8000-000000000022', '01990000-0000-7000-8000-000000000001', '195/KH-UBND', 'UBND thành phố Hà Nội', 'Hà Nội People''s Committee', '2021-08-26'),
  ('01990000-0000-7000-8000-000000000023', '01990000-0000-7000-8000-000000000001', '3186/KH-SGDĐT', 'Sở GD&ĐT Hà Nội', 'Hà Nội Department of Education and Training', '2021-08-09'),
  ('01990000-0000-7000-8000-000000000024', '01990000-0000-7000-8000-000000000001', '27/KH-PGD&ĐT', 'Phòng GD&ĐT quận Long Biên', 'Long Biên Education Office', '2021-09-21');

insert into target (id, programme_id, legal_basis_id, code, name_vi, name_en, tier, comparison, percent, by_year) values
  ('01990000-0000-7000-8000-000000000031', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'CHILD_LABOUR_SHARE', 'Tỷ lệ trẻ em từ 5 đến 17 tuổi là lao động trẻ em', 'Share of children aged 5-17 in child labour', 'NATIONAL', 'AT_MOST', 4.9, 2025),
  ('01990000-0000-7000-8000-000000000032', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000022', 'CHILD_LABOUR_SHARE', 'Tỷ lệ trẻ em từ 5 đến 17 tuổi là lao động trẻ em', 'Share of children aged 5-17 in child labour', 'CITY', 'BELOW', 1.0, 2025),
  ('01990000-0000-7000-8000-000000000033', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'CHILD_LABOUR_SHARE', 'Tỷ lệ trẻ em từ 5 đến 17 tuổi là lao động trẻ em', 'Share of children aged 5-17 in child labour', 'NATIONAL', 'AT_MOST', 4.5, 2030),
  ('01990000-0000-7000-8000-000000000034', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'CHILDREN_SUPPORTED', 'Trẻ em có nguy cơ, lao động trái quy định hoặc bị mua bán được hỗ trợ khi có thông báo', 'Children at risk, working or trafficked who are supported when notified', 'NATIONAL', 'AT_LEAST', 100, 2025),
  ('01990000-0000-7000-8000-000000000035', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000022', 'CHILDREN_SUPPORTED', 'Trẻ em có nguy cơ, lao động trái quy định hoặc bị mua bán được hỗ trợ khi có thông báo', 'Children at risk, working or trafficked who are supported when notified', 'CITY', 'AT_LEAST', 100, 2025),
  ('01990000-0000-7000-8000-000000000036', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'CHILDREN_IN_EDUCATION', 'Trong đó được tiếp cận giáo dục phổ thông', 'Of these, with access to general education', 'NATIONAL', 'ABOVE', 90, 2025),
  ('01990000-0000-7000-8000-000000000037', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000022', 'CHILDREN_IN_EDUCATION', 'Trong đó được tiếp cận giáo dục phổ thông', 'Of these, with access to general education', 'CITY', 'AT_LEAST', 90, 2025),
  ('01990000-0000-7000-8000-000000000038', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'STAFF_INFORMED', 'Cán bộ, giáo viên được truyền thông', 'Officials and teachers informed', 'NATIONAL', 'AT_LEAST', 90, 2025),
  ('01990000-0000-7000-8000-000000000039', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000022', 'STAFF_INFORMED', 'Cán bộ, giáo viên được truyền thông', 'Officials and teachers informed', 'CITY', 'AT_LEAST', 90, 2025),
  ('01990000-0000-7000-8000-00000000003a', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'PARENTS_INFORMED', 'Cha mẹ, người chăm sóc trẻ được truyền thông', 'Parents and carers informed', 'NATIONAL', 'AT_LEAST', 70, 2025),
  ('01990000-0000-7000-8000-00000000003b', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000022', 'PARENTS_INFORMED', 'Cha mẹ, người chăm sóc trẻ được truyền thông', 'Parents and carers informed', 'CITY', 'AT_LEAST', 80, 2025),
  ('01990000-0000-7000-8000-00000000003c', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'CHILDREN_INFORMED', 'Trẻ em được truyền thông', 'Children informed', 'NATIONAL', 'AT_LEAST', 70, 2025),
  ('01990000-0000-7000-8000-00000000003d', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000022', 'CHILDREN_INFORMED', 'Trẻ em được truyền thông', 'Children informed', 'CITY', 'AT_LEAST', 85, 2025),
  ('01990000-0000-7000-8000-00000000003e', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'DISTRICT_OFFICIALS_TRAINED', 'Cán bộ cấp tỉnh, huyện được tập huấn', 'Province and district officials trained', 'NATIONAL', 'AT_LEAST', 90, 2025),
  ('01990000-0000-7000-8000-00000000003f', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000021', 'COMMUNE_OFFICIALS_TRAINED', 'Cán bộ cấp xã được tập huấn', 'Commune officials trained', 'NATIONAL', 'AT_LEAST', 70, 2025),
  ('01990000-0000-7000-8000-000000000040', '01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000022', 'DISTRICT_OFFICIALS_TRAINED', 'Cán bộ cấp thành phố, quận được tập huấn', 'City and district officials trained', 'CITY', 'AT_LEAST', 90, 2025);

--changeset mangnon:reference-indicators
insert into indicator (code, name_vi, name_en, unit_vi, unit_en, aggregation, about_children, participant_groups, position) values
  ('PLAN_ISSUED', 'Đã ban hành kế hoạch (1 = có, 0 = không)', 'Plan issued (1 = yes, 0 = no)', 'có/không', 'yes/no', 'YES_SHARE', false, '{}', 1),
  ('GUIDANCE_DOCUMENTS', 'Văn bản chỉ đạo, hướng dẫn đã ban hành', 'Guidance documents issued', 'văn bản', 'documents', 'SUM', false, '{}', 2),
  ('SELF_INSPECTIONS', 'Lượt tự kiểm tra', 'Self-inspections', 'lượt', 'times', 'SUM', false, '{}', 3),
  ('NETWORK_MEMBERS', 'Thành viên mạng lưới của nhà trường', 'Members of the school''s staff network', 'người', 'people', 'LAST', false, '{}', 4),
  ('PEOPLE_INFORMED', 'Số người được truyền thông', 'People informed', 'người', 'people', 'MAXIMUM', false, '{MANAGERS,TEACHERS,STAFF,PUPILS,PARENTS,OTHER}', 5),
  ('PEOPLE_TRAINED', 'Số người được tập huấn', 'People trained', 'người', 'people', 'MAXIMUM', false, '{MANAGERS,TEACHERS,STAFF}', 6),
  ('CHILDREN_AT_RISK', 'Trẻ em có nguy cơ', 'Children at risk', 'trẻ em', 'children', 'LAST', true, '{}', 7),
  ('CHILDREN_WORKING', 'Trẻ em lao động trái quy định', 'Children working in breach of the rules', 'trẻ em', 'children', 'LAST', true, '{}', 8),
  ('CHILDREN_NOTIFIED', 'Trẻ em được thông báo tới phường hoặc 111', 'Children notified to the ward or 111', 'trẻ em', 'children', 'SUM', true, '{}', 9),
  ('CHILDREN_SUPPORTED', 'Trẻ em được hỗ trợ, can thiệp', 'Children supported', 'trẻ em', 'children', 'SUM', true, '{}', 10),
  ('CHILDREN_REFERRED', 'Trẻ em được chuyển tuyến', 'Children referred', 'trẻ em', 'children', 'SUM', true, '{}', 11),
  ('CHILDREN_IN_EDUCATION', 'Trẻ em được giữ lại hoặc trở lại trường', 'Children kept in or back at school', 'trẻ em', 'children', 'SUM', true, '{}', 12);
