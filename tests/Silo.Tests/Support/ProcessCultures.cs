using System.Runtime.CompilerServices;
using MVoting.Journal.SqlServer;
using MVoting.Testing.SqlServer;

namespace MVoting.Silo.Tests.Support;

/// <summary>The tests' process does at its start what the programs do: with SQL Server it knows cultures, else none.</summary>
internal static class ProcessCultures
{
    [ModuleInitializer]
    public static void Ask()
    {
        if (SqlServerTestDatabase.Server is not null)
        {
            SqlServerCultures.Ask();
        }
    }
}
