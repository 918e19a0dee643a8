using MVoting.Api;
using MVoting.Silo.Configuration;

ProcessCultures.Prepare(args);
return await StartupErrors.RunAsync(
    async () =>
    {
        await using var host = ApiHost.Build(args);
        await ApiHost.RunAsync(host);
        return 0;
    },
    Console.Error);
