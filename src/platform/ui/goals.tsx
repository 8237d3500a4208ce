/** What a project wants, numbered because people quote the numbers. @example <Goals goals={[{ title: "Orte sichtbar machen", text: "…" }]} /> */
export const Goals = ({ goals }: { goals: { title: string; text?: string | undefined }[] }) => (
  <ol class="goals">
    {goals.map(({ title, text }) => (
      <li>
        <div>
          <h3>{title}</h3>
          {text && <p>{text}</p>}
        </div>
      </li>
    ))}
  </ol>
);
