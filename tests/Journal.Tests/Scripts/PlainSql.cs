using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MVoting.Journal.Tests.Scripts;

/// <summary>Finds the T-SQL that not every server that speaks TDS runs, and the locks that nothing may rest on.</summary>
internal sealed class PlainSql : TSqlFragmentVisitor
{
    public List<string> Offences { get; } = [];

    public override void Visit(MergeStatement node) => Offend("MERGE", node);

    public override void Visit(TableHint node) => Offend("a lock hint", node);

    public override void Visit(CreateTypeTableStatement node) => Offend("a table for a parameter", node);

    public override void Visit(IndexDefinition node) => Offend("an index within CREATE TABLE", node);

    public override void Visit(UpdateStatement node)
    {
        if (node.WithCtesAndXmlNamespaces is not null)
            Offend("WITH … UPDATE", node);
    }

    public override void Visit(AssignmentSetClause node)
    {
        if (node.Variable is not null && node.Column is not null)
            Offend("SET @v = column = …", node);
    }

    public override void Visit(OutputClause node)
    {
        foreach (var element in node.SelectColumns)
        {
            if (element is not SelectScalarExpression { Expression: ColumnReferenceExpression })
                Offend("OUTPUT of more than a column", node);
        }
    }

    private void Offend(string what, TSqlFragment node) => Offences.Add($"line {node.StartLine}: {what}");
}
