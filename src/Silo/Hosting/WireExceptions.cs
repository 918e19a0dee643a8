using Orleans.Serialization;

namespace MVoting.Silo.Hosting;

/// <summary>
/// What a call to a grain may throw, between processes as within one: the engine's own exceptions and the database
/// drivers'. Orleans carries those of <c>System</c> and <c>Microsoft</c> (SqlClient's) by itself; without the others
/// a caller elsewhere would hear of a missing codec, and take a database that is away for a defect.
/// </summary>
public static class WireExceptions
{
    private static readonly string[] s_namespaces = ["MVoting", "Npgsql"];

    /// <summary>Allows them, in a silo and in a client.</summary>
    public static void Allow(IServiceCollection services) =>
        services.Configure<ExceptionSerializationOptions>(
            options => options.SupportedNamespacePrefixes.UnionWith(s_namespaces));
}
