import { describe, expect, it } from 'vitest';
import { type Action, permissions } from '../../domain/organ/permissions.ts';
import type { Post } from '../../domain/organ/posts.ts';
import { menuOf } from './menu.ts';

const labelsFor = (post: Post) =>
  menuOf((action: Action) => permissions[post][action] !== undefined, [2026, 2025, 2024, 2023]).flatMap((group) =>
    group.map((item) => item.label),
  );

describe('the menu', () => {
  it('gives a clerk the registers and the report, and neither people nor settings', () => {
    expect(labelsFor('clerk')).toEqual([
      '今天',
      '依申请公开',
      '行政决定',
      '行政事项清单',
      '文件',
      '行政事业性收费',
      '复议诉讼',
      '投诉举报',
      '主动公开',
      '2026 年报',
      '2025 年报',
      '2024 年报',
      '全部年度',
      '期初数',
      '导入批次',
      '怎么答复',
      '发出前检查',
    ]);
  });

  it('gives an administrator people and settings, and no records', () => {
    expect(labelsFor('administrator')).toEqual(['今天', '人员与岗位', '机关设置']);
  });
});
