using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features;
using PracticeFirm.Web.Features.Accounts;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Demo;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Security.School;
using PracticeFirm.Web.Infrastructure.Start;

try
{
    if (BackupCommands.Are(args))
        return await BackupCommands.Run(args, Console.Out, Console.Error);
    NativeMemory.KeepSmall();
    var builder = WebApplication.CreateBuilder(args);
    builder.AddAddress();
    builder.AddDataFolder();
    builder.AddBackup();
    builder.AddLogs();
    builder.AddSecurity();
    builder.AddInterface();
    builder.AddSchool();
    builder.AddAccounts();
    builder.AddSchoolLogIn();
    builder.AddDemo();
    builder.AddFirms();
    builder.AddDispatch();

    var app = builder.Build();
    await app.PrepareSchool();
    await app.PrepareBackup();
    await app.PrepareDemo();
    await app.PrepareAccounts();
    app.UseSecurity();
    app.UseInterface();
    app.UseAccounts();
    app.MapInterface();
    app.MapFirmFiles();
    app.MapSchoolFiles();
    app.MapSchoolLogIn();
    await app.RunWithStartLines();
    return 0;
}
catch (StartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
