using System.Globalization;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// Which languages a process knows. The programs run without any (<c>InvariantGlobalization</c>), so that they start on
/// a machine that has no libicu and every text is compared and written in the same way everywhere. The driver of SQL
/// Server refuses to work so: it looks code pages up in ICU's tables.
/// <para>The runtime decides it once for a process, at the first use of a culture. A program that will use SQL Server
/// therefore calls <see cref="Ask"/> before anything else, and only then does the process need libicu. Its culture stays
/// the invariant one.</para>
/// </summary>
public static class SqlServerCultures
{
    private const string Switch = "System.Globalization.Invariant";
    private const string Variable = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    /// <summary>Lets this process know cultures. Of no use after the first use of one: <see cref="Require"/> then tells.</summary>
    public static void Ask()
    {
        AppContext.SetSwitch(Switch, false);
        if (!AreKnown())
            return;

        // Numbers, dates and the order of texts stay what they are on every other database, whatever LANG says.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    /// <summary>Called before the first connection: the driver's own complaint names no remedy.</summary>
    /// <exception cref="JournalStartException">This process knows no cultures.</exception>
    internal static void Require()
    {
        if (!AreKnown())
            throw new JournalStartException(
                $"SQL Server needs a process that knows cultures, and this one does not. Set the environment variable {Variable}=0, " +
                "and install libicu where it is missing.");

        // The driver asks the switch before it looks; the variable may have overruled it.
        AppContext.SetSwitch(Switch, false);
    }

    private static bool AreKnown()
    {
        try
        {
            return CultureInfo.GetCultureInfo("en-US").LCID != CultureInfo.InvariantCulture.LCID;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
