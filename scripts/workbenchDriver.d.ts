import type { Frame, Page } from "playwright-core";

type Value = string | number | boolean;

export class WorkbenchDriver {
  constructor(page: Page);
  readonly page: Page;
  readonly console: string[];
  ready(): Promise<this>;
  frame(part?: string): Promise<Frame>;
  settled(): Promise<void>;
  click(label: string): Promise<void>;
  type(address: string, text: string): Promise<void>;
  typeKeys(address: string, text: string): Promise<void>;
  typeOnly(address: string, text: string): Promise<void>;
  clickGrid(): Promise<void>;
  select(address: string): Promise<void>;
  value(address: string): Promise<Value>;
  text(address: string): Promise<string>;
  formula(address: string): Promise<Value>;
  message(address: string): Promise<string>;
  waitFor(address: string, value: unknown, milliseconds?: number): Promise<void>;
  notices(): Promise<string[]>;
}
