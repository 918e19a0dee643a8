using MVoting.Api;
using MVoting.Silo.Configuration;

StartupCultures.Choose(args);
return await StartupErrors.RunAsync(
    async () =>
    {
        await using var host = ApiHost.Build(args);
        await ApiHost.RunAsync(host);
        return 0;
    },
    Console.Error);
