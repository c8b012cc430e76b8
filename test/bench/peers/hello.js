// A pane with a heading, a choice, a number and a button, as Fluent's own guide builds one.
import {
  Button,
  Field,
  FluentProvider,
  Input,
  Select,
  Title3,
  webLightTheme,
} from "@fluentui/react-components";
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";

function Hello() {
  const [users, setUsers] = useState("30");
  const [total, setTotal] = useState("");
  return h(
    FluentProvider,
    { theme: webLightTheme },
    h(Title3, { as: "h1" }, "CRM cost"),
    h(
      Field,
      { label: "Company size" },
      h(
        Select,
        { defaultValue: "Medium" },
        ...["Small", "Medium", "Large"].map((size) => h("option", { key: size }, size)),
      ),
    ),
    h(
      Field,
      { label: "Users" },
      h(Input, { type: "number", value: users, onChange: (_, { value }) => setUsers(value) }),
    ),
    h(Button, { appearance: "primary", onClick: () => setTotal(String(users * 3600)) }, "Estimate"),
    h("p", { role: "status" }, total),
  );
}

createRoot(document.getElementById("pane")).render(h(Hello));
