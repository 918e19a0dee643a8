using MVoting.Api;
using MVoting.Silo.Configuration;

return await StartupErrors.RunAsync(
    async () =>
    {
        await using var host = ApiHost.Build(args);
        await ApiHost.RunAsync(host);
        return 0;
    },
    Console.Error);
