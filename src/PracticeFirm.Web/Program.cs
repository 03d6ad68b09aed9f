using Microsoft.AspNetCore.Authentication.Cookies;
using PracticeFirm.Web.Components;

var builder = WebApplication.CreateBuilder(args);
builder.AddInterface();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddAuthorization();
var app = builder.Build();
app.UseInterface();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapInterface();
await app.RunAsync();
