import type { Files } from './overlay.ts';

/** A plan of two layers: beyond a deductible a ratio by level, then half of the rest for those on minimum living. */
export const plan = `model: benefits/small
title: {zh: 两层小方案, en: Two layers}
axis: {rows: {table: claims, key: settlement, order: day, group: member}}
dimensions:
  level:
    primary: {zh: 一级, en: primary}
    tertiary: {zh: 三级, en: tertiary}
  group:
    ordinary: {zh: 普通居民, en: ordinary}
    minimum_living: {zh: 低保, en: minimum living}
parameters:
  deductible:
    label: {zh: 起付线, en: Deductible}
    unit: yuan
    values: [{from: 2024-01, value: 100, status: enacted, source: {title: 待遇通知, article: 第三条}}]
  ratio:
    label: {zh: 支付比例, en: Ratio}
    unit: 1
    dims: [level]
    maximum: 1
    values: [{from: 2024-01, value: {primary: 0.9, tertiary: 0.5}, status: enacted, source: {title: 待遇通知, article: 第四条}}]
  assisted:
    label: {zh: 救助比例, en: Assisted share}
    unit: 1
    dims: [group]
    values: [{from: 2024-01, value: {ordinary: 0, minimum_living: 0.5}, status: assumed, source: none}]
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  level: {label: {zh: 级别, en: Level}, category: level}
  group: {label: {zh: 对象, en: Group}, category: group}
  expense: {label: {zh: 费用, en: Expense}, unit: yuan}
variables:
  basic:
    label: {zh: 基本支付, en: Basic payment}
    unit: yuan
    formula: max(0 yuan, expense - deductible) * pick(ratio, level)
  assistance:
    label: {zh: 救助支付, en: Assistance}
    unit: yuan
    formula: (expense - basic) * pick(assisted, group)
  own:
    label: {zh: 个人负担, en: Own payment}
    unit: yuan
    output: true
    formula: expense - basic - assistance
  own_so_far:
    label: {zh: 个人负担累计, en: Own payment so far}
    unit: yuan
    output: true
    formula: "running(own, by: member)"
settlement:
  expense: expense
  own: own
  layers:
    - {payment: basic, fund: {zh: 基本基金, en: Basic fund}}
    - {payment: assistance, fund: {zh: 救助基金, en: Assistance fund}}
`;

export const claims = `结算编号,个人编号,结算日期,医院等级,救助对象,可支配收入,医疗总费用
S1,P1,2024-01-05,一级,普通,2000,1000
S2,P1,2024-02-05,三级,普通,2000,500.10
S3,P2,2024-03-05,三级,低保,1500,3000.30
`;

export const files: Files = { 'plan.yaml': plan, '结算.csv': claims };
