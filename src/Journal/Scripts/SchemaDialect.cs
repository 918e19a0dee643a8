using System.Data.Common;

namespace MVoting.Journal.Scripts;

/// <summary>What <see cref="SchemaUpgrade"/> must know of a database server.</summary>
public abstract class SchemaDialect
{
    /// <summary>Seconds after which a server that does not answer is given up: somebody waits for the program's start.</summary>
    protected const int ConnectTimeoutSeconds = 5;

    /// <summary>The database as an operator knows it, without any secret.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The server's statements: <c>has-register</c>, <c>lock-schema</c>, <c>read-scripts</c>, <c>record-script</c>.
    /// </summary>
    public abstract SqlScripts Statements { get; }

    /// <summary>Whether the statements name their parameters; else they count them.</summary>
    public abstract bool NamesParameters { get; }

    /// <summary>A closed connection outside of every pool: what it holds ends with it.</summary>
    public abstract DbConnection CreateConnection();

    /// <summary>The parts of a script that the server takes one after another.</summary>
    public virtual IEnumerable<string> Batches(SqlScript script) => [script.Text];

    /// <summary>Whether the same work may simply be tried again: a deadlock, a server that is busy.</summary>
    public virtual bool IsTransient(DbException fault) => fault.IsTransient;
}
